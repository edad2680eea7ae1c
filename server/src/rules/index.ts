/** All rules, in the order of the path they watch: encoding, entering, the AEP, the landing pad, tables, plain assembly, unwinding. */
import { aepClobbersEresumeRegisters } from './aep-clobbers-eresume-registers.js';
import { aepNeverResumes } from './aep-never-resumes.js';
import { aepNotEnclu } from './aep-not-enclu.js';
import { calleeSavedNotPreservedOnEntry } from './callee-saved-not-preserved-on-entry.js';
import { calleeSavedNotRestored } from './callee-saved-not-restored.js';
import { eenterLeafNotLoaded } from './eenter-leaf-not-loaded.js';
import { eenterRbxNotTcs } from './eenter-rbx-not-tcs.js';
import { eenterRcxNotAep } from './eenter-rcx-not-aep.js';
import { encluIllegalPrefix } from './enclu-illegal-prefix.js';
import { encluLeafUnknown } from './enclu-leaf-unknown.js';
import { encluLeafWrongMode } from './enclu-leaf-wrong-mode.js';
import { encluPrefixMismatch } from './enclu-prefix-mismatch.js';
import { encluPrefixSplit } from './enclu-prefix-split.js';
import { faultInfoClobberedBeforeSave } from './fault-info-clobbered-before-save.js';
import { faultInfoReadOnSuccess } from './fault-info-read-on-success.js';
import { hostRbpTrustedAfterExit } from './host-rbp-trusted-after-exit.js';
import { hostRspTrustedAfterExit } from './host-rsp-trusted-after-exit.js';
import { landingPadIgnoresRax } from './landing-pad-ignores-rax.js';
import { landingPadWrongDiscriminator } from './landing-pad-wrong-discriminator.js';
import { landingPadWrongErrnoSign } from './landing-pad-wrong-errno-sign.js';
import { missingEncluPrefixAep } from './missing-enclu-prefix-aep.js';
import { missingEncluPrefixEenter } from './missing-enclu-prefix-eenter.js';
import { pushPopOrderMismatch } from './push-pop-order-mismatch.js';
import { rspAdjustNotUndone } from './rsp-adjust-not-undone.js';
import { unbalancedStackAtRet } from './unbalanced-stack-at-ret.js';
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  encluIllegalPrefix,
  missingEncluPrefixEenter,
  missingEncluPrefixAep,
  encluPrefixSplit,
  encluPrefixMismatch,
  encluLeafUnknown,
  encluLeafWrongMode,
  eenterLeafNotLoaded,
  eenterRbxNotTcs,
  eenterRcxNotAep,
  aepNotEnclu,
  aepNeverResumes,
  calleeSavedNotPreservedOnEntry,
  aepClobbersEresumeRegisters,
  landingPadIgnoresRax,
  landingPadWrongErrnoSign,
  landingPadWrongDiscriminator,
  faultInfoReadOnSuccess,
  faultInfoClobberedBeforeSave,
  hostRspTrustedAfterExit,
  hostRbpTrustedAfterExit,
  calleeSavedNotRestored,
  rspAdjustNotUndone,
  pushPopOrderMismatch,
  unbalancedStackAtRet,
];

/** What is on without any setting. */
export const RECOMMENDED: readonly Rule[] = RULES.filter(({ meta }) => meta.preset === 'recommended');
