/** What `cargo xtask e2e` says; without it there is nothing to test. */
export function environment(name: "PORTCULLIS_STATIC" | "PORTCULLIS_BELOW" | "PORTCULLIS_SERVER" | "PORTCULLIS_XTASK"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with cargo xtask e2e`);
  return value;
}
