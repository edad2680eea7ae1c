/** What several rules ask of the same analysis, worked out once. */

/**
 * The function with its answers kept for as long as what it was asked about: an analysis, a program or an exploration,
 * none of which ever changes. Where `keyOf` names a part of it, the answer is that of everything with the same part.
 */
export function once<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
  keyOf: (subject: Subject) => object = (subject) => subject,
): (subject: Subject) => Answer {
  return (subject) => {
    const answers = answersOf(keyOf(subject));
    let known = answers.get(answer) as { readonly answer: Answer } | undefined;
    if (known === undefined) answers.set(answer, (known = { answer: answer(subject) }));
    return known.answer;
  };
}

const ANSWERS = Symbol('answers');

/**
 * The answers about a subject, by the functions that gave them. They are kept at the subject and not in a WeakMap beside it,
 * whose content V8 takes for reachable when it collects young objects: it would copy the paths of every analysis into the old
 * space, where only a full collection finds that they are gone (ARCHITECTURE, "Memory of edits").
 */
function answersOf(subject: object & { readonly [ANSWERS]?: Map<unknown, unknown> }): Map<unknown, unknown> {
  const known = subject[ANSWERS];
  if (known !== undefined) return known;
  const made = new Map<unknown, unknown>();
  // Not enumerable: what copies the subject into another one starts with no answers.
  Object.defineProperty(subject, ANSWERS, { value: made });
  return made;
}
