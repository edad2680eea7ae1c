/*
 * Runs vectors on the processor: reads records from standard input, puts each one's registers, flags and memory in
 * place, jumps into its stub, and writes the record back as the instruction left it. layout.ts describes a record.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

enum { DATA_WORDS = 16, STACK_WORDS = 16, IMAGE_WORDS = 72, PLAIN_WORDS = 55 };
enum { HEAD = 0, REGISTERS = 1, RFLAGS = 17, FS_BASE = 18, GS_BASE = 19, CONTROL = 20 };
enum { DATA = 21, STACK = 37, NEXT = 53, TAKEN = 54, IMAGE = 55, NO_CODE = 0xff };

#define ARENA 0x10000000ul
#define ARENA_BYTES 0x10000ul
#define DATA_ADDRESS 0x10001000ul
#define STACK_ADDRESS 0x10003000ul
#define IMAGE_ADDRESS 0x10005000ul

struct entry {
  uint64_t stub, taken, next;
};

/* In stubs.s. */
extern const struct entry stub_table[];
/* In enter.S. */
extern uint64_t slot_registers[16], slot_rflags, slot_bases[2], slot_target, slot_host_rsp;
extern uint32_t slot_mxcsr, use_bases;
extern uint16_t slot_fcw;
extern uint8_t slot_taken;
extern void enter_stub(void), recover(void);

static volatile int caught;

/* FS may hold a base of the vector here, so nothing thread-local may be touched. */
static void on_signal(int number, siginfo_t *info, void *context) {
  ucontext_t *at = context;
  (void)info;
  caught = number;
  at->uc_mcontext.gregs[REG_RIP] = (greg_t)recover;
  at->uc_mcontext.gregs[REG_RSP] = (greg_t)slot_host_rsp;
  at->uc_mcontext.gregs[REG_EFL] = 0x202;
}

static void run(uint64_t *record, size_t words) {
  uint64_t head = record[HEAD];
  const struct entry *entry = &stub_table[(uint32_t)head];
  unsigned code_register = (head >> 32) & 0xff, code_place = (head >> 40) & 0xff;
  memcpy(slot_registers, record + REGISTERS, sizeof slot_registers);
  memcpy((void *)DATA_ADDRESS, record + DATA, DATA_WORDS * 8);
  memcpy((void *)STACK_ADDRESS, record + STACK, STACK_WORDS * 8);
  if (words > PLAIN_WORDS) memcpy((void *)IMAGE_ADDRESS, record + IMAGE, IMAGE_WORDS * 8);
  if (code_register != NO_CODE) slot_registers[code_register] = entry->taken;
  if (code_place != NO_CODE) memcpy((char *)STACK_ADDRESS + code_place, &entry->taken, 8);
  slot_rflags = record[RFLAGS];
  slot_bases[0] = record[FS_BASE];
  slot_bases[1] = record[GS_BASE];
  slot_mxcsr = (uint32_t)record[CONTROL];
  slot_fcw = (uint16_t)(record[CONTROL] >> 32);
  slot_target = entry->stub;
  slot_taken = 0;
  caught = 0;
  enter_stub();
  record[HEAD] = (uint64_t)caught | (uint64_t)slot_taken << 8;
  memcpy(record + REGISTERS, slot_registers, sizeof slot_registers);
  record[RFLAGS] = slot_rflags;
  record[FS_BASE] = slot_bases[0];
  record[GS_BASE] = slot_bases[1];
  record[CONTROL] = slot_mxcsr | (uint64_t)slot_fcw << 32;
  memcpy(record + DATA, (void *)DATA_ADDRESS, DATA_WORDS * 8);
  memcpy(record + STACK, (void *)STACK_ADDRESS, STACK_WORDS * 8);
  if (words > PLAIN_WORDS) memcpy(record + IMAGE, (void *)IMAGE_ADDRESS, IMAGE_WORDS * 8);
  record[NEXT] = entry->next;
  record[TAKEN] = entry->taken;
}

int main(int argc, char **argv) {
  static char alternate[1 << 16];
  stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  int signals[] = {SIGFPE, SIGILL, SIGSEGV, SIGBUS, SIGTRAP};
  size_t words = argc > 1 ? strtoul(argv[1], 0, 10) : PLAIN_WORDS, count;
  uint64_t *record = malloc(words * 8);
  void *arena = mmap((void *)ARENA, ARENA_BYTES, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (arena != (void *)ARENA || record == 0 || sigaltstack(&stack, 0) != 0) return 2;
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    if (sigaction(signals[i], &action, 0) != 0) return 2;
  }
  /* HWCAP2_FSGSBASE: the kernel lets programs write the segment bases. */
  use_bases = (getauxval(AT_HWCAP2) & 2) != 0;
  while ((count = fread(record, 8, words, stdin)) == words) {
    run(record, words);
    if (fwrite(record, 8, words, stdout) != words) return 3;
  }
  return count == 0 && fflush(stdout) == 0 ? 0 : 3;
}
