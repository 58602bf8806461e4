// Figures of many measurements.

/** The value that so many of a hundred do not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)];
}

/** The middle one. */
export const median = (values) => percentile(values, 50);

/** The largest. */
export const worst = (values) => Math.max(...values);
