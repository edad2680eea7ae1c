/** All rules, in the order of the path they watch: encoding, entering, the AEP, the landing pad, tables, plain assembly, unwinding. */
import { aepClobbersEresumeRegisters } from './aep-clobbers-eresume-registers.js';
import { aepNeverResumes } from './aep-never-resumes.js';
import { aepNotEnclu } from './aep-not-enclu.js';
import { aexnotifyLeftEnabledAtEexit } from './aexnotify-left-enabled-at-eexit.js';
import { atomicRangeCallsOut } from './atomic-range-calls-out.js';
import { calleeSavedNotPreservedOnEntry } from './callee-saved-not-preserved-on-entry.js';
import { calleeSavedNotRestored } from './callee-saved-not-restored.js';
import { contextRestoreIncomplete } from './context-restore-incomplete.js';
import { contextRestoreSourceClobbered } from './context-restore-source-clobbered.js';
import { contextRestoreWrongRegister } from './context-restore-wrong-register.js';
import { edeccssaMisuse } from './edeccssa-misuse.js';
import { eenterLeafNotLoaded } from './eenter-leaf-not-loaded.js';
import { eenterRbxNotTcs } from './eenter-rbx-not-tcs.js';
import { eenterRcxNotAep } from './eenter-rcx-not-aep.js';
import { eexitDeadRcx } from './eexit-dead-rcx.js';
import { eexitFlagsLeak } from './eexit-flags-leak.js';
import { eexitFlagsScrubOnWrongOrder } from './eexit-flags-scrub-on-wrong-order.js';
import { eexitGprLeak } from './eexit-gpr-leak.js';
import { eexitRaxNot4 } from './eexit-rax-not-4.js';
import { eexitRbxNotSavedRcx } from './eexit-rbx-not-saved-rcx.js';
import { eexitRspLeak } from './eexit-rsp-leak.js';
import { eexitScrubBypassed } from './eexit-scrub-bypassed.js';
import { eexitScrubOrder } from './eexit-scrub-order.js';
import { eexitTargetStale } from './eexit-target-stale.js';
import { eexitXstateLeak } from './eexit-xstate-leak.js';
import { encluClobberRbxInCWrapper } from './enclu-clobber-rbx-in-c-wrapper.js';
import { encluIllegalPrefix } from './enclu-illegal-prefix.js';
import { encluLeafUnknown } from './enclu-leaf-unknown.js';
import { encluLeafWrongMode } from './enclu-leaf-wrong-mode.js';
import { encluOperandMisaligned } from './enclu-operand-misaligned.js';
import { encluPrefixMismatch } from './enclu-prefix-mismatch.js';
import { encluPrefixSplit } from './enclu-prefix-split.js';
import { encluStatusIgnored } from './enclu-status-ignored.js';
import { entryAcNotCleared } from './entry-ac-not-cleared.js';
import { entryCCallOnHostStack } from './entry-c-call-on-host-stack.js';
import { entryCssaUnchecked } from './entry-cssa-unchecked.js';
import { entryCssaUpperUnchecked } from './entry-cssa-upper-unchecked.js';
import { entryDfNotCleared } from './entry-df-not-cleared.js';
import { entryFlagsClearedOnHostStack } from './entry-flags-cleared-on-host-stack.js';
import { entryFpuPartialReset } from './entry-fpu-partial-reset.js';
import { entryGprNotCleared } from './entry-gpr-not-cleared.js';
import { entryHostRbpDeref } from './entry-host-rbp-deref.js';
import { entryHostRspAsArgument } from './entry-host-rsp-as-argument.js';
import { entryHostStackUse } from './entry-host-stack-use.js';
import { entryMcdtLfenceMissing } from './entry-mcdt-lfence-missing.js';
import { entryMxcsrFcwNotInitialised } from './entry-mxcsr-fcw-not-initialised.js';
import { entryNonatomicStackSwitch } from './entry-nonatomic-stack-switch.js';
import { entryReentryStateUnchecked } from './entry-reentry-state-unchecked.js';
import { entrySignedBoundCheck } from './entry-signed-bound-check.js';
import { entryStackInitBypassed } from './entry-stack-init-bypassed.js';
import { entryUntrustedIndexUnchecked } from './entry-untrusted-index-unchecked.js';
import { entryUntrustedPointerDeref } from './entry-untrusted-pointer-deref.js';
import { entryXstateNotSanitised } from './entry-xstate-not-sanitised.js';
import { exceptionRedzoneClobber } from './exception-redzone-clobber.js';
import { exceptionXsaveNotSaved } from './exception-xsave-not-saved.js';
import { faultInfoClobberedBeforeSave } from './fault-info-clobbered-before-save.js';
import { faultInfoReadOnSuccess } from './fault-info-read-on-success.js';
import { hostRbpTrustedAfterExit } from './host-rbp-trusted-after-exit.js';
import { hostRspTrustedAfterExit } from './host-rsp-trusted-after-exit.js';
import { illegalInstructionInEnclave } from './illegal-instruction-in-enclave.js';
import { landingPadIgnoresRax } from './landing-pad-ignores-rax.js';
import { landingPadWrongDiscriminator } from './landing-pad-wrong-discriminator.js';
import { landingPadWrongErrnoSign } from './landing-pad-wrong-errno-sign.js';
import { lfenceMissingAfterBranch } from './lfence-missing-after-branch.js';
import { lviIndirectBranchUnfenced } from './lvi-indirect-branch-unfenced.js';
import { lviLoadUnfenced } from './lvi-load-unfenced.js';
import { missingEncluPrefixAep } from './missing-enclu-prefix-aep.js';
import { missingEncluPrefixEenter } from './missing-enclu-prefix-eenter.js';
import { mxcsrImageOffset } from './mxcsr-image-offset.js';
import { mxcsrImageValue } from './mxcsr-image-value.js';
import { pushPopOrderMismatch } from './push-pop-order-mismatch.js';
import { rspAdjustNotUndone } from './rsp-adjust-not-undone.js';
import { savedFlagsIncludeTf } from './saved-flags-include-tf.js';
import { ssaExitinfoNotCleared } from './ssa-exitinfo-not-cleared.js';
import { ssaExitinfoNotCrossChecked } from './ssa-exitinfo-not-cross-checked.js';
import { ssaFrameOffset } from './ssa-frame-offset.js';
import { ssaRflagsNotSanitised } from './ssa-rflags-not-sanitised.js';
import { ssaRspTrusted } from './ssa-rsp-trusted.js';
import { ssaVsLiveRegister } from './ssa-vs-live-register.js';
import { stackUseAfterHostRsp } from './stack-use-after-host-rsp.js';
import { tcsLayout } from './tcs-layout.js';
import { unbalancedStackAtRet } from './unbalanced-stack-at-ret.js';
import { uninitialisedBaseRegister } from './uninitialised-base-register.js';
import { untrustedAccessNot8byte } from './untrusted-access-not-8byte.js';
import { xrstorCompactImageMxcsr } from './xrstor-compact-image-mxcsr.js';
import { xrstorImageMisaligned } from './xrstor-image-misaligned.js';
import { xrstorMaskNotSet } from './xrstor-mask-not-set.js';
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
  entryCssaUnchecked,
  entryCssaUpperUnchecked,
  entryHostStackUse,
  entryCCallOnHostStack,
  entryFlagsClearedOnHostStack,
  entryHostRbpDeref,
  entryHostRspAsArgument,
  entryDfNotCleared,
  entryAcNotCleared,
  entryGprNotCleared,
  entryXstateNotSanitised,
  entryMxcsrFcwNotInitialised,
  entryFpuPartialReset,
  entryMcdtLfenceMissing,
  eexitRbxNotSavedRcx,
  eexitTargetStale,
  eexitGprLeak,
  eexitScrubBypassed,
  eexitScrubOrder,
  eexitXstateLeak,
  eexitFlagsLeak,
  eexitRspLeak,
  stackUseAfterHostRsp,
  eexitDeadRcx,
  eexitRaxNot4,
  eexitFlagsScrubOnWrongOrder,
  mxcsrImageOffset,
  mxcsrImageValue,
  xrstorImageMisaligned,
  xrstorMaskNotSet,
  xrstorCompactImageMxcsr,
  tcsLayout,
  illegalInstructionInEnclave,
  untrustedAccessNot8byte,
  entryUntrustedPointerDeref,
  entryUntrustedIndexUnchecked,
  entrySignedBoundCheck,
  ssaRspTrusted,
  ssaFrameOffset,
  ssaVsLiveRegister,
  ssaRflagsNotSanitised,
  ssaExitinfoNotCleared,
  ssaExitinfoNotCrossChecked,
  exceptionRedzoneClobber,
  exceptionXsaveNotSaved,
  edeccssaMisuse,
  aexnotifyLeftEnabledAtEexit,
  savedFlagsIncludeTf,
  contextRestoreWrongRegister,
  contextRestoreSourceClobbered,
  contextRestoreIncomplete,
  encluStatusIgnored,
  encluOperandMisaligned,
  encluClobberRbxInCWrapper,
  entryStackInitBypassed,
  entryReentryStateUnchecked,
  entryNonatomicStackSwitch,
  atomicRangeCallsOut,
  uninitialisedBaseRegister,
  lfenceMissingAfterBranch,
  lviLoadUnfenced,
  lviIndirectBranchUnfenced,
];

/** What is on without any setting. */
export const RECOMMENDED: readonly Rule[] = RULES.filter(({ meta }) => meta.preset === 'recommended');
