// What a test has set up is taken down in the opposite order, and every step of it even where one fails.

/** Gives a function that remembers a step for the end of the test. */
export function tidy(t) {
  const steps = [];
  t.after(async () => {
    let first;
    for (const step of steps.reverse()) {
      try {
        await step();
      } catch (error) {
        first ??= error;
      }
    }
    if (first) throw first;
  });
  return (step) => steps.push(step);
}
