/** The address of a rule's page, for editors: a diagnostic's code becomes a link to it. */

/** Where the pages are published, one a rule. */
const RULE_PAGES = 'https://trampolint.dev/rules/';

/** The address of the page of a rule. */
export function rulePageUrl(rule: string): string {
  return RULE_PAGES + encodeURIComponent(rule);
}
