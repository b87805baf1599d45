/* Runs blocks of a dumped run: native DUMP RESULTS CLOCK. Prints the seconds in the kernel; writes the results of all blocks. */
static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void must(int ok, const char *what) {
  if (!ok) { fprintf(stderr, "%s\n", what); exit(1); }
}

int main(int count, char **args) {
  must(count == 4, "native DUMP RESULTS wall|cpu");
  FILE *in = fopen(args[1], "rb");
  must(in != NULL, "no dump");
  int32_t sizes[6]; /* integers, slots of constants and state, parameters of a block, its demand side, its results, blocks */
  must(fread(sizes, 4, 6, in) == 6, "short dump");
  size_t slots = sizes[1] + (sizes[2] + sizes[3] + sizes[4]) / lane_WIDTH;
  /* The layout leaves room for the integers before the first slot (engine/kernel/memory/layout.ts). */
  size_t first = (sizes[0] + 3) >> 2;
#ifdef LINKED
  must(sizes[0] <= 1 << 20 && first + slots <= 1 << 20, "no room");
  int32_t *tables = lane_tables;
  Lane *memory = lane_slots + first;
#else
  int32_t *tables = lane_tables = malloc((size_t)sizes[0] * 4 + 64);
  Lane *memory = aligned_alloc(64, (slots * 16 + 63) / 64 * 64);
  lane_slots = memory - first;
#endif
  must(fread(tables, 4, sizes[0], in) == (size_t)sizes[0], "short dump");
  double *values = malloc((size_t)sizes[1] * 8);
  must(fread(values, 8, sizes[1], in) == (size_t)sizes[1], "short dump");
  for (int i = 0; i < sizes[1]; i++) memory[i] = lane_splat(values[i]);
#ifndef LINKED
  k_layOut(lane_WIDTH);
#endif
  Real *columns = malloc((size_t)sizes[2] * sizes[5] * sizeof(Real));
  must(fread(columns, sizeof(Real), (size_t)sizes[2] * sizes[5], in) == (size_t)sizes[2] * sizes[5], "short dump");
  FILE *out = fopen(args[2], "wb");
  must(out != NULL, "nowhere to write");
  clockid_t clock = strcmp(args[3], "cpu") == 0 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC;
  for (int round = 0; round < 2; round++) {
    double spent = 0;
    for (int block = 0; block < sizes[5]; block++) {
      memcpy(memory + sizes[1], columns + (size_t)block * sizes[2], sizes[2] * sizeof(Real));
      double begin = seconds(clock);
      k_runDemand(block, 0, 1024 / lane_WIDTH);
#ifndef DEMAND_ALONE
      k_runSupply(block, 0, 1024 / lane_WIDTH);
#endif
      spent += seconds(clock) - begin;
      if (round == 1) fwrite((Real *)(memory + sizes[1]) + sizes[2] + sizes[3], sizeof(Real), sizes[4], out);
    }
    if (round == 1) printf("%.9f\n", spent);
  }
  fclose(out);
  return 0;
}
