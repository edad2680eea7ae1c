/** Spellings that GNU as 2.40 takes besides those of the generated table. */

/** What an alias stands for; only the forms of that AT&T suffix, and with an operand of that kind, if given. */
export interface SpellingAlias {
  readonly names: readonly string[];
  readonly suffix?: string;
  readonly kind?: string;
}

/** `spelling = names`, `spelling = name:suffix` or `spelling = name/kind`. */
const TABLE = `
mov = movabs; movd = movq/rm64; vmovd = vmovq/rm64
cbw = cbtw; cwde = cwtl; cdqe = cltq; cwd = cwtd; cdq = cltd; cqo = cqto
sal = shl; shl = sal; loopz = loope; loopnz = loopne
movzb = movzbw movzbl movzbq; movzw = movzwl movzwq
movsb = movsbw movsbl movsbq; movsw = movswl movswq; movsl = movslq
movzx = movzbw movzbl movzbq movzwl movzwq; movsx = movsbw movsbl movsbq movswl movswq movslq movsxd
movsxb = movsbw movsbl movsbq; movsxw = movswl movswq; movsxd = movslq; movsxl = movslq movsxd
movzxb = movzbw movzbl movzbq; movzxw = movzwl movzwq
movsd = movs:l; cmpsd = cmps:l; insd = ins:l; outsd = outs:l; lodsd = lods:l; stosd = stos:l; scasd = scas:l
xcrypt-cbc = xcryptcbc; xcrypt-cfb = xcryptcfb; xcrypt-ctr = xcryptctr; xcrypt-ecb = xcryptecb; xcrypt-ofb = xcryptofb
xstore-rng = xstore; xstorerng = xstore
cmpxchg8bq = cmpxchg8b; fildq = fild:ll; fistpq = fistp:ll; fisttpq = fisttp:ll
pcmpestril = pcmpestri; pcmpestrml = pcmpestrm; vpcmpestril = vpcmpestri; vpcmpestrml = vpcmpestrm
ud2a = ud2; ud2b = ud1; xlatb = xlat; wait = fwait
retf = lret; jmpf = ljmp; iretd = iret:l; pushf = pushfq; popf = popfq; pushfd = pushf:l; popfd = popf:l
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
    const [, names = '', suffix, kind] = /^([^:/]*)(?::(.*))?(?:\/(.*))?$/.exec(stands) ?? [];
    yield [
      spelling,
      { names: names.split(' '), ...(suffix !== undefined && { suffix }), ...(kind !== undefined && { kind }) },
    ];
  }
}
