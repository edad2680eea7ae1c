/*
 * Says what Zydis knows of instructions: reads one instruction a line in hexadecimal digits, and answers each with one
 * line that metadata.ts takes apart: `tested,modified,cleared,set,undefined` of RFLAGS, the same of C0 to C3, and for
 * each operand its visibility (k: the mask, e, i, h), what it is, and its actions as Zydis numbers them.
 */
#include <Zydis/Zydis.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void print_flags(const ZydisAccessedFlags *flags) {
  if (flags == 0) {
    printf("0,0,0,0,0");
    return;
  }
  printf("%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32, flags->tested, flags->modified, flags->set_0,
         flags->set_1, flags->undefined);
}

static const char *register_name(ZydisRegister name) {
  const char *text = ZydisRegisterGetString(name);
  return text == 0 ? "none" : text;
}

static void print_operand(const ZydisDecodedOperand *operand) {
  /* No mask is written as k0. */
  if (operand->encoding == ZYDIS_OPERAND_ENCODING_MASK && operand->reg.value == ZYDIS_REGISTER_K0) return;
  char visibility = operand->encoding == ZYDIS_OPERAND_ENCODING_MASK            ? 'k'
                    : operand->visibility == ZYDIS_OPERAND_VISIBILITY_EXPLICIT ? 'e'
                    : operand->visibility == ZYDIS_OPERAND_VISIBILITY_IMPLICIT ? 'i'
                                                                               : 'h';
  printf(" %c:", visibility);
  if (operand->type == ZYDIS_OPERAND_TYPE_REGISTER) printf("r:%s", register_name(operand->reg.value));
  else if (operand->type == ZYDIS_OPERAND_TYPE_MEMORY)
    printf("%c:%s", operand->mem.type == ZYDIS_MEMOP_TYPE_MEM || operand->mem.type == ZYDIS_MEMOP_TYPE_VSIB ? 'm' : 'a',
           register_name(operand->mem.base));
  else printf("i:");
  printf(":%u", operand->actions);
}

int main(void) {
  ZydisDecoder decoder;
  char line[256];
  if (!ZYAN_SUCCESS(ZydisDecoderInit(&decoder, ZYDIS_MACHINE_MODE_LONG_64, ZYDIS_STACK_WIDTH_64))) return 2;
  while (fgets(line, sizeof line, stdin) != 0) {
    ZydisDecodedInstruction instruction;
    ZydisDecodedOperand operands[ZYDIS_MAX_OPERAND_COUNT];
    ZyanU8 bytes[ZYDIS_MAX_INSTRUCTION_LENGTH];
    unsigned byte;
    size_t count = 0;
    while (count < sizeof bytes && sscanf(line + 2 * count, "%2x", &byte) == 1) bytes[count++] = (ZyanU8)byte;
    if (!ZYAN_SUCCESS(ZydisDecoderDecodeFull(&decoder, bytes, count, &instruction, operands))) {
      puts("?");
      continue;
    }
    print_flags(instruction.cpu_flags);
    putchar(' ');
    print_flags(instruction.fpu_flags);
    for (ZyanU8 at = 0; at < instruction.operand_count; at++) print_operand(&operands[at]);
    putchar('\n');
  }
  return 0;
}
