/** How the kinds stand together on the first page: in the order in which a brand is built up. */
export const KIND_GROUPS = [
  { key: 'voice', kinds: ['persona', 'brand', 'lexicon'] },
  { key: 'proof', kinds: ['product', 'offer', 'case'] },
  { key: 'people', kinds: ['segment', 'stage', 'tier', 'tag', 'tag_rule', 'source', 'group', 'touchpoint'] },
  { key: 'content', kinds: ['material', 'topic', 'script', 'exemplar', 'media'] },
  { key: 'rhythm', kinds: ['journey', 'programme', 'objective'] },
] as const;
