/** All rules, in the order of the path they watch: encoding, entering, the AEP, the landing pad, tables, plain assembly, unwinding. */
import { absoluteAddressInPic } from './absolute-address-in-pic.js';
import { acNotClearedAfterExit } from './ac-not-cleared-after-exit.js';
import { addressTestedNotValue } from './address-tested-not-value.js';
import { aepBranchesOnFlags } from './aep-branches-on-flags.js';
import { aepCCallWithoutSave } from './aep-c-call-without-save.js';
import { aepClobbersEresumeRegisters } from './aep-clobbers-eresume-registers.js';
import { aepClobbersFrameUnderAexnotify } from './aep-clobbers-frame-under-aexnotify.js';
import { aepDfAcUncleanBeforeC } from './aep-df-ac-unclean-before-c.js';
import { aepIsFunctionThunk } from './aep-is-function-thunk.js';
import { aepNeverResumes } from './aep-never-resumes.js';
import { aepNotEnclu } from './aep-not-enclu.js';
import { aepOutsideRegisteredRange } from './aep-outside-registered-range.js';
import { aepRedundantReload } from './aep-redundant-reload.js';
import { aepReliesOnZeroedRegister } from './aep-relies-on-zeroed-register.js';
import { aepStackMisalignedAtCall } from './aep-stack-misaligned-at-call.js';
import { aepStackUnbalanced } from './aep-stack-unbalanced.js';
import { aepUnboundedEresume } from './aep-unbounded-eresume.js';
import { aexnotifyLeftEnabledAtEexit } from './aexnotify-left-enabled-at-eexit.js';
import { atomicRangeCallsOut } from './atomic-range-calls-out.js';
import { btZfConfusion } from './bt-zf-confusion.js';
import { callbackPointerNarrowTest } from './callback-pointer-narrow-test.js';
import { callThroughNull } from './call-through-null.js';
import { callbackPointerUntested } from './callback-pointer-untested.js';
import { calleeSavedNotPreservedOnEntry } from './callee-saved-not-preserved-on-entry.js';
import { calleeSavedNotRestored } from './callee-saved-not-restored.js';
import { cetEndbrMissing } from './cet-endbr-missing.js';
import { cfiCfaWrongAfterStackSwitch } from './cfi-cfa-wrong-after-stack-switch.js';
import { cfiMissing } from './cfi-missing.js';
import { cfiOffsetMismatch } from './cfi-offset-mismatch.js';
import { cfiUnbalanced } from './cfi-unbalanced.js';
import { cfiSavedRegisterMissing } from './cfi-saved-register-missing.js';
import { contextRestoreIncomplete } from './context-restore-incomplete.js';
import { contextRestoreSourceClobbered } from './context-restore-source-clobbered.js';
import { contextRestoreWrongRegister } from './context-restore-wrong-register.js';
import { controlRunsPastEnd } from './control-runs-past-end.js';
import { deadRspArithmetic } from './dead-rsp-arithmetic.js';
import { debugTrapAssumedFixedUp } from './debug-trap-assumed-fixed-up.js';
import { dfNotClearedBeforeC } from './df-not-cleared-before-c.js';
import { edeccssaMisuse } from './edeccssa-misuse.js';
import { eenterInsteadOfEresumeAfterAex } from './eenter-instead-of-eresume-after-aex.js';
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
import { encluFallthrough } from './enclu-fallthrough.js';
import { encluIllegalPrefix } from './enclu-illegal-prefix.js';
import { encluLeafStaleUpperBits } from './enclu-leaf-stale-upper-bits.js';
import { encluLeafUnknown } from './enclu-leaf-unknown.js';
import { encluLeafWrongMode } from './enclu-leaf-wrong-mode.js';
import { encluLengthArithmetic } from './enclu-length-arithmetic.js';
import { encluOperandMisaligned } from './enclu-operand-misaligned.js';
import { encluPrefixMismatch } from './enclu-prefix-mismatch.js';
import { encluPrefixNotAdjacentRex } from './enclu-prefix-not-adjacent-rex.js';
import { encluPrefixNotPortable } from './enclu-prefix-not-portable.js';
import { encluPrefixSplit } from './enclu-prefix-split.js';
import { encluRawBytesDrift } from './enclu-raw-bytes-drift.js';
import { encluStatusIgnored } from './enclu-status-ignored.js';
import { encluUselessPrefix } from './enclu-useless-prefix.js';
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
import { eresumeAfterEenterFault } from './eresume-after-eenter-fault.js';
import { exceptionRedzoneClobber } from './exception-redzone-clobber.js';
import { exceptionXsaveNotSaved } from './exception-xsave-not-saved.js';
import { executableStackNoteMissing } from './executable-stack-note-missing.js';
import { extableDuplicate } from './extable-duplicate.js';
import { extableFixupLoops } from './extable-fixup-loops.js';
import { extableFixupMissing } from './extable-fixup-missing.js';
import { extableHandlerExpectsEfault } from './extable-handler-expects-efault.js';
import { extableInsnNotEnclu } from './extable-insn-not-enclu.js';
import { extableLeafLost } from './extable-leaf-lost.js';
import { extableMalformedEntry } from './extable-malformed-entry.js';
import { extableNotRelative } from './extable-not-relative.js';
import { extableUncoveredEnclu } from './extable-uncovered-enclu.js';
import { fallthroughIntoFixup } from './fallthrough-into-fixup.js';
import { faultInfoClobberedBeforeSave } from './fault-info-clobbered-before-save.js';
import { faultInfoFieldsSwapped } from './fault-info-fields-swapped.js';
import { faultInfoReadOnSuccess } from './fault-info-read-on-success.js';
import { faultInfoTruncated } from './fault-info-truncated.js';
import { fileWithoutContract } from './file-without-contract.js';
import { fixupPadIgnoresRax } from './fixup-pad-ignores-rax.js';
import { fixupUnconditionalRetry } from './fixup-unconditional-retry.js';
import { flagsClobberedAfterPopf } from './flags-clobbered-after-popf.js';
import { functionMetadataMissing } from './function-metadata-missing.js';
import { hostCallsCWithDfSet } from './host-calls-c-with-df-set.js';
import { hostFpcwNotPreserved } from './host-fpcw-not-preserved.js';
import { hostRbpTrustedAfterExit } from './host-rbp-trusted-after-exit.js';
import { hostRspTrustedAfterExit } from './host-rsp-trusted-after-exit.js';
import { hostVzeroupperMissing } from './host-vzeroupper-missing.js';
import { illegalInstructionInEnclave } from './illegal-instruction-in-enclave.js';
import { indirectBranchOnEnclaveRegister } from './indirect-branch-on-enclave-register.js';
import { indirectCallMissingStar } from './indirect-call-missing-star.js';
import { indirectCallUnfenced } from './indirect-call-unfenced.js';
import { inlineAsmMissingClobber } from './inline-asm-missing-clobber.js';
import { landingLabelAfterResultSave } from './landing-label-after-result-save.js';
import { landingPadIgnoresRax } from './landing-pad-ignores-rax.js';
import { landingPadIsUd2 } from './landing-pad-is-ud2.js';
import { landingPadWideCompare } from './landing-pad-wide-compare.js';
import { landingPadWrongDiscriminator } from './landing-pad-wrong-discriminator.js';
import { landingPadWrongErrnoSign } from './landing-pad-wrong-errno-sign.js';
import { lfenceMissingAfterBranch } from './lfence-missing-after-branch.js';
import { lviIndirectBranchUnfenced } from './lvi-indirect-branch-unfenced.js';
import { lviLoadUnfenced } from './lvi-load-unfenced.js';
import { missingEncluPrefixAep } from './missing-enclu-prefix-aep.js';
import { missingEncluPrefixEenter } from './missing-enclu-prefix-eenter.js';
import { missingImmediateDollar } from './missing-immediate-dollar.js';
import { mxcsrImageOffset } from './mxcsr-image-offset.js';
import { mxcsrImageValue } from './mxcsr-image-value.js';
import { operandSizeAmbiguous } from './operand-size-ambiguous.js';
import { pushPopOrderMismatch } from './push-pop-order-mismatch.js';
import { pushInRedzoneContext } from './push-in-redzone-context.js';
import { redzoneClobber } from './redzone-clobber.js';
import { resultRegisterClobbered } from './result-register-clobbered.js';
import { retpolineVsCet } from './retpoline-vs-cet.js';
import { ring0LeafInUserTrampoline } from './ring0-leaf-in-user-trampoline.js';
import { rspAdjustNotUndone } from './rsp-adjust-not-undone.js';
import { runStructReservedNotChecked } from './run-struct-reserved-not-checked.js';
import { savedFlagsIncludeTf } from './saved-flags-include-tf.js';
import { ssaExitinfoNotCleared } from './ssa-exitinfo-not-cleared.js';
import { ssaExitinfoNotCrossChecked } from './ssa-exitinfo-not-cross-checked.js';
import { ssaFrameOffset } from './ssa-frame-offset.js';
import { ssaRflagsNotSanitised } from './ssa-rflags-not-sanitised.js';
import { ssaRspTrusted } from './ssa-rsp-trusted.js';
import { ssaVsLiveRegister } from './ssa-vs-live-register.js';
import { stackMisalignedAtCall } from './stack-misaligned-at-call.js';
import { stackUseAfterHostRsp } from './stack-use-after-host-rsp.js';
import { staleFlagsBranch } from './stale-flags-branch.js';
import { tcsAsDataPointer } from './tcs-as-data-pointer.js';
import { tcsLayout } from './tcs-layout.js';
import { tsxAroundEnclu } from './tsx-around-enclu.js';
import { unbalancedStackAtRet } from './unbalanced-stack-at-ret.js';
import { uninitialisedBaseRegister } from './uninitialised-base-register.js';
import { unreachableCode } from './unreachable-code.js';
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
  encluPrefixNotAdjacentRex,
  encluUselessPrefix,
  encluLengthArithmetic,
  encluRawBytesDrift,
  encluPrefixNotPortable,
  encluLeafUnknown,
  encluLeafWrongMode,
  encluLeafStaleUpperBits,
  ring0LeafInUserTrampoline,
  tsxAroundEnclu,
  eenterLeafNotLoaded,
  eenterRbxNotTcs,
  eenterRcxNotAep,
  aepNotEnclu,
  aepNeverResumes,
  aepIsFunctionThunk,
  aepOutsideRegisteredRange,
  calleeSavedNotPreservedOnEntry,
  hostFpcwNotPreserved,
  hostVzeroupperMissing,
  hostCallsCWithDfSet,
  aepClobbersEresumeRegisters,
  aepRedundantReload,
  aepCCallWithoutSave,
  aepStackMisalignedAtCall,
  aepStackUnbalanced,
  aepClobbersFrameUnderAexnotify,
  aepReliesOnZeroedRegister,
  aepBranchesOnFlags,
  aepDfAcUncleanBeforeC,
  aepUnboundedEresume,
  landingPadIgnoresRax,
  fixupPadIgnoresRax,
  landingPadWrongErrnoSign,
  landingPadWrongDiscriminator,
  landingPadWideCompare,
  faultInfoReadOnSuccess,
  faultInfoClobberedBeforeSave,
  faultInfoTruncated,
  faultInfoFieldsSwapped,
  debugTrapAssumedFixedUp,
  hostRspTrustedAfterExit,
  hostRbpTrustedAfterExit,
  calleeSavedNotRestored,
  dfNotClearedBeforeC,
  acNotClearedAfterExit,
  stackMisalignedAtCall,
  rspAdjustNotUndone,
  fixupUnconditionalRetry,
  eresumeAfterEenterFault,
  eenterInsteadOfEresumeAfterAex,
  landingLabelAfterResultSave,
  resultRegisterClobbered,
  fallthroughIntoFixup,
  encluFallthrough,
  landingPadIsUd2,
  indirectBranchOnEnclaveRegister,
  callbackPointerNarrowTest,
  callbackPointerUntested,
  callThroughNull,
  tcsAsDataPointer,
  inlineAsmMissingClobber,
  controlRunsPastEnd,
  unreachableCode,
  indirectCallUnfenced,
  retpolineVsCet,
  runStructReservedNotChecked,
  extableInsnNotEnclu,
  extableFixupMissing,
  extableFixupLoops,
  extableUncoveredEnclu,
  extableNotRelative,
  extableMalformedEntry,
  extableDuplicate,
  extableHandlerExpectsEfault,
  extableLeafLost,
  entryCssaUnchecked,
  entryCssaUpperUnchecked,
  entryHostStackUse,
  entryCCallOnHostStack,
  entryStackInitBypassed,
  entryHostRbpDeref,
  entryHostRspAsArgument,
  entryDfNotCleared,
  entryAcNotCleared,
  entryFlagsClearedOnHostStack,
  entryGprNotCleared,
  entryXstateNotSanitised,
  entryMxcsrFcwNotInitialised,
  entryFpuPartialReset,
  mxcsrImageOffset,
  mxcsrImageValue,
  xrstorImageMisaligned,
  xrstorMaskNotSet,
  entryMcdtLfenceMissing,
  entryReentryStateUnchecked,
  entryUntrustedIndexUnchecked,
  entrySignedBoundCheck,
  entryUntrustedPointerDeref,
  lfenceMissingAfterBranch,
  lviLoadUnfenced,
  lviIndirectBranchUnfenced,
  uninitialisedBaseRegister,
  entryNonatomicStackSwitch,
  atomicRangeCallsOut,
  tcsLayout,
  xrstorCompactImageMxcsr,
  illegalInstructionInEnclave,
  untrustedAccessNot8byte,
  ssaRspTrusted,
  ssaFrameOffset,
  ssaVsLiveRegister,
  ssaRflagsNotSanitised,
  ssaExitinfoNotCleared,
  ssaExitinfoNotCrossChecked,
  exceptionRedzoneClobber,
  exceptionXsaveNotSaved,
  contextRestoreWrongRegister,
  contextRestoreSourceClobbered,
  contextRestoreIncomplete,
  edeccssaMisuse,
  aexnotifyLeftEnabledAtEexit,
  savedFlagsIncludeTf,
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
  encluStatusIgnored,
  encluOperandMisaligned,
  encluClobberRbxInCWrapper,
  addressTestedNotValue,
  indirectCallMissingStar,
  missingImmediateDollar,
  btZfConfusion,
  staleFlagsBranch,
  flagsClobberedAfterPopf,
  redzoneClobber,
  pushInRedzoneContext,
  absoluteAddressInPic,
  operandSizeAmbiguous,
  deadRspArithmetic,
  pushPopOrderMismatch,
  unbalancedStackAtRet,
  cfiMissing,
  cfiUnbalanced,
  cfiOffsetMismatch,
  cfiSavedRegisterMissing,
  cfiCfaWrongAfterStackSwitch,
  cetEndbrMissing,
  functionMetadataMissing,
  executableStackNoteMissing,
  fileWithoutContract,
];

/** What is on without any setting. */
export const RECOMMENDED: readonly Rule[] = RULES.filter(({ meta }) => meta.preset === 'recommended');
