/** Where a mnemonic is described in full: page names of the public reference at felixcloutier.com/x86, made from the SDM. */

const SITE = 'https://www.felixcloutier.com/x86/';

/** Pages about several mnemonics, under the name that joins them. */
const JOINED = [
  'movs:movsb:movsw:movsd:movsq',
  'cmps:cmpsb:cmpsw:cmpsd:cmpsq',
  'stos:stosb:stosw:stosd:stosq',
  'lods:lodsb:lodsw:lodsd:lodsq',
  'scas:scasb:scasw:scasd',
  'ins:insb:insw:insd',
  'outs:outsb:outsw:outsd',
  'sal:sar:shl:shr',
  'rcl:rcr:rol:ror',
  'cbw:cwde:cdqe',
  'cwd:cdq:cqo',
  'movsx:movsxd',
  'loop:loopcc',
  'pushf:pushfd:pushfq',
  'popf:popfd:popfq',
  'iret:iretd:iretq',
  'xlat:xlatb',
  'rdfsbase:rdgsbase',
  'wrfsbase:wrgsbase',
  'cmpxchg8b:cmpxchg16b',
  'sarx:shlx:shrx',
  'wait:fwait',
  'fstcw:fnstcw',
  'fstsw:fnstsw',
  'fstenv:fnstenv',
  'fsave:fnsave',
  'finit:fninit',
  'fclex:fnclex',
  'fadd:faddp:fiadd',
  'fsub:fsubp:fisub',
  'fsubr:fsubrp:fisubr',
  'fmul:fmulp:fimul',
  'fdiv:fdivp:fidiv',
  'fdivr:fdivrp:fidivr',
  'fist:fistp',
  'fst:fstp',
  'lgdt:lidt',
  'lds:les:lfs:lgs:lss',
];

/** Mnemonics that share a page which is called differently. */
const SHARED: readonly (readonly [pattern: RegExp, page: string])[] = [
  [/^j(?!mp)/, 'jcc'],
  [/^set(?!ssbsy)/, 'setcc'],
  [/^cmov/, 'cmovcc'],
  [/^loop/, 'loop:loopcc'],
  [/^(?:mov|movabs)$/, 'mov'],
  [/^movz/, 'movzx'],
  [/^movs[bwl][wlq]$|^movslq$/, 'movsx:movsxd'],
  [/^int[13]?$/, 'intn:into:int3:int1'],
  [/^lret$/, 'ret'],
];

/** Pages that bear the mnemonic's own name. */
const OWN: ReadonlySet<string> = new Set(
  (
    'adc adcx add addpd addps addsd addss adox aesdec aesdeclast aesenc aesenclast aesimc aeskeygenassist and andn andpd andps ' +
    'bextr blsi blsmsk blsr bndcl bndmk bndmov bsf bsr bswap bt btc btr bts bzhi call clac clflush clflushopt clc cld cldemote cli clts clwb cmc cmp ' +
    'cmppd cmpps cmpsd cmpss cmpxchg comisd comiss cpuid crc32 cvtsi2sd cvtsi2ss cvtsd2si cvtss2si cvttsd2si cvttss2si dec div ' +
    'divpd divps divsd divss emms endbr32 endbr64 enter fld fldcw fldenv fnop frstor fxch fxrstor fxsave getsec haddpd haddps hlt idiv ' +
    'imul in inc invd invlpg invpcid jmp lahf lddqu ldmxcsr lea leave lfence lldt lmsw lsl ltr lzcnt maskmovdqu maskmovq maxpd ' +
    'maxps maxsd maxss mfence minpd minps minsd minss monitor movapd movaps movbe movd movddup movdir64b movdiri movntdq movnti ' +
    'movss movupd movups movzx mul mulpd mulps mulsd mulss mulx mwait neg nop not or orpd orps out pause pdep pext popcnt ' +
    'prefetchw ptest ptwrite push pop pxor rdmsr rdpid rdpkru rdpmc rdrand rdseed rdtsc rdtscp ret rorx rsm sahf sbb serialize ' +
    'sfence sgdt shld shrd sidt sldt smsw sqrtpd sqrtps sqrtsd sqrtss stac stc std sti stmxcsr str sub subpd subps subsd subss swapgs ' +
    'syscall sysenter sysexit sysret test tpause tzcnt ucomisd ucomiss ud umonitor umwait unpckhps unpcklps vzeroall vzeroupper ' +
    'wbinvd wbnoinvd wrmsr wrpkru xabort xadd xbegin xchg xend xgetbv xor xorpd xorps xrstor xrstors xsave xsavec xsaveopt xsaves ' +
    'xsetbv xtest enclu encls enclv'
  ).split(' '),
);

const BY_NAME: ReadonlyMap<string, string> = new Map(
  JOINED.flatMap((page) => page.split(':').map((name): [string, string] => [name, page])),
);

/** The address of the page about an Intel mnemonic (lower case); of the reference's list where no page is known. */
export function referenceUrl(mnemonic: string): string {
  for (const name of [mnemonic, mnemonic.replace(/64$/, ''), mnemonic.replace(/^v/, '')]) {
    const shared = SHARED.find(([pattern]) => pattern.test(name))?.[1];
    const page = BY_NAME.get(name) ?? shared ?? (OWN.has(name) ? name : undefined);
    if (page !== undefined) return SITE + page;
  }
  return SITE;
}
