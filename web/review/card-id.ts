/** The element that tells what a mark in the text is about. */
export const cardId = (mark: string): string => `review-card-${mark}`;
