/** What several rules ask of the same analysis, worked out once. */

/**
 * The function with its answers kept for as long as what it was asked about: an analysis, a program or an exploration,
 * none of which ever changes. Where `keyOf` names a part of it, the answer is that of everything with the same part.
 */
export function once<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
  keyOf: (subject: Subject) => object = (subject) => subject,
): (subject: Subject) => Answer {
  const answers = new WeakMap<object, { readonly answer: Answer }>();
  return (subject) => {
    const key = keyOf(subject);
    let known = answers.get(key);
    if (known === undefined) answers.set(key, (known = { answer: answer(subject) }));
    return known.answer;
  };
}
