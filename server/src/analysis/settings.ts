/** What is in force for a file: comments win over options of the command line and configuration, those over detection. */
import { contractNamed, detectContract, parsePrefix, CONTRACTS } from '../contracts/index.js';
import type { ContractChoice, ContractName, SideChoice } from '../contracts/contract.js';
import { generalRegister, type Register64 } from '../isa/registers.js';
import type { Program } from '../program/model.js';
import type { Analysis, AnalysisOptions, Directive } from './analysis.js';

export interface Settings {
  readonly contract: ContractChoice;
  /** Undefined: to be detected. */
  readonly side: SideChoice | undefined;
  readonly entries: AnalysisOptions['entries'];
  readonly trusted: ReadonlySet<Register64>;
  readonly noreturn: ReadonlySet<string>;
  /** Registers whose contents EEXIT may hand to the host. */
  readonly returns: ReadonlySet<Register64>;
  /** SSA frames of every TCS of the enclave, where the user says so. */
  readonly nssa: number | undefined;
  readonly aepPolicy: Analysis['aepPolicy'];
  readonly aepRanges: Analysis['aepRanges'];
}

/** Resolves all settings. Values that are not valid are left out here; `lint` reports them. */
export function resolveSettings(
  program: Program,
  directives: readonly Directive[],
  options: AnalysisOptions,
): Settings {
  const values = (key: string): readonly string[] =>
    directives.flatMap((directive) =>
      directive.kind === 'settings'
        ? directive.entries.filter((entry) => entry.key === key).map((entry) => entry.value)
        : [],
    );
  const lists = (key: string): readonly string[] =>
    values(key).flatMap((value) =>
      value
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    );
  const aeps = lists('aep').map((value) => /^(.+?)\.\.(.+)$/.exec(value) ?? value);
  const entries = {
    host: options.entries.host,
    enclave: [...options.entries.enclave, ...lists('entry')],
    aep: [...options.entries.aep, ...aeps.filter((one) => typeof one === 'string')],
    exitTargets: [...options.entries.exitTargets, ...lists('exit-target')],
  };
  const registers = (names: readonly string[]): readonly Register64[] =>
    names.flatMap((name) => generalRegister(name.replace(/^%/, '').toLowerCase())?.register ?? []);
  const trusted = registers([...options.abi.trusted, ...lists('trust')]);
  const nssa = Number(values('nssa').at(-1));
  return {
    contract: resolveContract(program, values('contract').at(-1), values('prefix').at(-1), options),
    side: requestedSide(values('side').at(-1), options),
    entries,
    trusted: new Set(trusted),
    noreturn: new Set([...options.abi.noreturn, ...lists('noreturn')]),
    returns: new Set(registers([...options.abi.returns, ...lists('returns')])),
    nssa: Number.isInteger(nssa) && nssa > 0 ? nssa : undefined,
    aepPolicy: values('aep-policy').at(-1) === 'stop' ? 'stop' : 'resume',
    aepRanges: aeps.flatMap((one) => (typeof one === 'string' ? [] : [{ begin: one[1] ?? '', end: one[2] ?? '' }])),
  };
}

function resolveContract(
  program: Program,
  pragma: string | undefined,
  prefix: string | undefined,
  options: AnalysisOptions,
): ContractChoice {
  const detected = detectContract(program);
  const written = prefix === undefined ? undefined : parsePrefix(prefix);
  const byte = written ?? options.prefix ?? detected.prefix;
  const name = isContractName(pragma) ? pragma : undefined;
  if (name !== undefined)
    return { contract: contractNamed(name), source: 'pragma', reason: 'a comment in the file says so', prefix: byte };
  if (options.contract !== undefined && pragma !== 'auto') {
    const reason = options.contract.source === 'option' ? 'given on the command line' : 'the configuration says so';
    return { contract: contractNamed(options.contract.name), source: options.contract.source, reason, prefix: byte };
  }
  return { contract: contractNamed(detected.name), source: detected.source, reason: detected.reason, prefix: byte };
}

function isContractName(value: string | undefined): value is ContractName {
  return value !== undefined && (CONTRACTS as ReadonlyMap<string, unknown>).has(value);
}

function requestedSide(pragma: string | undefined, options: AnalysisOptions): SideChoice | undefined {
  if (pragma === 'host' || pragma === 'enclave')
    return { side: pragma, source: 'pragma', reason: 'a comment in the file says so' };
  if (options.side === undefined || pragma === 'auto') return undefined;
  const reason = options.side.source === 'option' ? 'given on the command line' : 'the configuration says so';
  return { side: options.side.side, source: options.side.source, reason };
}
