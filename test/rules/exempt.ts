/** Variations that do change what a rule looks at, with the reason: by rule, then by variation. */
export const EXEMPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
