/** Spellings that GNU as 2.40 takes besides those of the generated table. */

/** What an alias stands for; with `suffix`, only the forms of that AT&T suffix. */
export interface SpellingAlias {
  readonly names: readonly string[];
  readonly suffix?: string;
}

/** `spellings = names` or `spellings = names:suffix`. */
const TABLE = `
cbw = cbtw; cwde = cwtl; cdqe = cltq; cwd = cwtd; cdq = cltd; cqo = cqto
sal = shl; shl = sal; loopz = loope; loopnz = loopne
movzb = movzbw movzbl movzbq; movzw = movzwl movzwq
movsb = movsbw movsbl movsbq; movsw = movswl movswq; movsl = movslq
movzx = movzbw movzbl movzbq movzwl movzwq; movsx = movsbw movsbl movsbq movswl movswq
movsxb = movsbw movsbl movsbq; movsxw = movswl movswq; movsxd = movslq; movsxl = movslq
movzxb = movzbw movzbl movzbq; movzxw = movzwl movzwq
movsd = movs:l; cmpsd = cmps:l; insd = ins:l; outsd = outs:l; lodsd = lods:l; stosd = stos:l; scasd = scas:l
ud2a = ud2; ud2b = ud1; xlatb = xlat; wait = fwait
retf = lret; jmpf = ljmp; iretd = iret:l; pushfd = pushf:l; popfd = popf:l
scmp = cmps; smov = movs; slod = lods; ssca = scas; ssto = stos
fxsaveq = fxsave64; fxrstorq = fxrstor64; xsaveq = xsave64; xsavecq = xsavec64; xsaveoptq = xsaveopt64
xsavesq = xsaves64; xrstorq = xrstor64; xrstorsq = xrstors64
fcompi = fcomip; fucompi = fucomip; fcmovae = fcmovnb; fcmova = fcmovnbe; fcmovna = fcmovbe; fcmovnae = fcmovb
`;

const ALIASES: ReadonlyMap<string, SpellingAlias> = new Map([...entries()]);

/** What a spelling (lower case) stands for; undefined when it is no alias. */
export function spellingAlias(spelling: string): SpellingAlias | undefined {
  return ALIASES.get(spelling);
}

/** All spellings of the list. */
export function aliasSpellings(): Iterable<string> {
  return ALIASES.keys();
}

function* entries(): Generator<[string, SpellingAlias]> {
  for (const entry of TABLE.split(/[;\n]/)) {
    const [spelling, stands] = entry.split('=').map((part) => part.trim());
    if (spelling === undefined || spelling === '' || stands === undefined) continue;
    const [names = '', suffix] = stands.split(':');
    yield [spelling, { names: names.split(' '), ...(suffix !== undefined && { suffix }) }];
  }
}
