/** What several rules ask of the same analysis, worked out once. */

/**
 * The function with its answers kept for as long as what it was asked about: an analysis, a program or an exploration,
 * none of which ever changes.
 */
export function once<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    let known = answers.get(subject);
    if (known === undefined) answers.set(subject, (known = { answer: answer(subject) }));
    return known.answer;
  };
}
