/** Figures of one thing, and whether it is what is looked for. */
export interface LogisticExample {
  readonly traits: readonly number[];
  readonly isTrue: boolean;
  /** How much it counts beside the others. */
  readonly weight: number;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 30;
/** Pulls weights to nothing, on traits that are measured in their own spread. */
const RIDGE = 1;

/** Logistic regression over a few traits, by Newton's method: the same examples always give the same weights. */
export function learnLogistic(examples: readonly LogisticExample[]): Logistic {
  const width = examples[0]?.traits.length ?? 0;
  const at = Array.from({ length: width }, (_, trait) => spreadOf(examples, trait));
  const rows = examples.map(({ traits }) => [
    ...at.map(({ mean, spread }, trait) => ((traits[trait] ?? 0) - mean) / spread),
    1,
  ]);
  let found = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = found.map((weight, trait) => (trait < width ? RIDGE * weight : 0));
    const bend = found.map((_, trait) =>
      found.map((__, other): number => (trait === other && trait < width ? RIDGE : 0)),
    );
    rows.forEach((row, index) => {
      const { isTrue = false, weight = 0 } = examples[index] ?? {};
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, trait) => sum + value * (found[trait] ?? 0), 0)));
      row.forEach((value, trait) => {
        slope[trait] = (slope[trait] ?? 0) + weight * (chance - (isTrue ? 1 : 0)) * value;
        const line = bend[trait] ?? [];
        row.forEach((beside, other) => {
          line[other] = (line[other] ?? 0) + weight * chance * (1 - chance) * value * beside;
        });
      });
    });
    const step = solved(bend, slope);
    found = found.map((weight, trait) => weight - (step[trait] ?? 0));
  }
  const weights = at.map(({ spread }, trait) => (found[trait] ?? 0) / spread);
  const bias = at.reduce((sum, { mean }, trait) => sum - mean * (weights[trait] ?? 0), found[width] ?? 0);
  return { bias, weights };
}

export const logisticScore = ({ bias, weights }: Logistic, traits: readonly number[]): number =>
  weights.reduce((sum, weight, trait) => sum + weight * (traits[trait] ?? 0), bias);

function spreadOf(examples: readonly LogisticExample[], trait: number): { mean: number; spread: number } {
  const values = examples.map(({ traits }) => traits[trait] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return { mean, spread: Math.sqrt(square) || 1 };
}

/** Gaussian elimination; the matrix is positive definite, so no rows are swapped. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivot, at) => {
    const head = pivot[at] ?? 1;
    pivot.forEach((value, column) => (pivot[column] = value / head));
    rows.forEach((row, index) => {
      const times = row[at] ?? 0;
      if (index === at || times === 0) return;
      row.forEach((value, column) => (row[column] = value - times * (pivot[column] ?? 0)));
    });
  });
  return rows.map((row) => row[right.length] ?? 0);
}
