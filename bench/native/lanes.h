/* The lanes in C, four futures in f32 or two in f64 per 128-bit vector: the same operations as engine/lanes. */
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef int32_t v4si __attribute__((vector_size(16)));
typedef int64_t v2di __attribute__((vector_size(16)));
typedef float v4sf __attribute__((vector_size(16)));
typedef double v2df __attribute__((vector_size(16)));
#ifdef F32
#define lane_WIDTH 4
#define lane_DIGITS 7
typedef v4sf Lane;
typedef v4si Mask;
typedef float Real;
typedef v4si Bits;
#else
#define lane_WIDTH 2
#define lane_DIGITS 15
typedef v2df Lane;
typedef v2di Mask;
typedef double Real;
typedef int32_t Bits __attribute__((vector_size(8)));
#endif

#ifdef LINKED
/* At addresses that are known, as the memory of WebAssembly is. */
static Lane lane_slots[1 << 20];
static int32_t lane_tables[1 << 20];
#else
static Lane *lane_slots;
static int32_t *lane_tables;
#endif

#define OP static inline __attribute__((always_inline))
OP Lane lane_get(int32_t i) { return lane_slots[i]; }
OP void lane_set(int32_t i, Lane v) { lane_slots[i] = v; }
OP int32_t lane_int(int32_t i) { return lane_tables[i]; }
OP Lane lane_splat(double v) { return (Lane){0} + (Real)v; }
OP Lane lane_add(Lane a, Lane b) { return a + b; }
OP Lane lane_sub(Lane a, Lane b) { return a - b; }
OP Lane lane_mul(Lane a, Lane b) { return a * b; }
OP Lane lane_div(Lane a, Lane b) { return a / b; }
OP Lane lane_neg(Lane a) { return -a; }
OP Mask lane_lt(Lane a, Lane b) { return a < b; }
OP Mask lane_le(Lane a, Lane b) { return a <= b; }
OP Mask lane_gt(Lane a, Lane b) { return a > b; }
OP Mask lane_ge(Lane a, Lane b) { return a >= b; }
OP Mask lane_eq(Lane a, Lane b) { return a == b; }
OP Mask lane_and(Mask a, Mask b) { return a & b; }
OP Mask lane_or(Mask a, Mask b) { return a | b; }
OP Mask lane_not(Mask a) { return ~a; }
#ifdef F32
OP Lane lane_abs(Lane a) { return (Lane)((v4si)a & 0x7fffffff); }
OP Lane lane_sqrt(Lane a) { return _mm_sqrt_ps(a); }
OP Lane lane_floor(Lane a) { return _mm_floor_ps(a); }
OP Lane lane_min(Lane a, Lane b) { return _mm_min_ps(b, a); }
OP Lane lane_max(Lane a, Lane b) { return _mm_max_ps(b, a); }
OP int32_t lane_any(Mask a) { return _mm_movemask_ps((__m128)a) != 0; }
OP int32_t lane_whole(Lane a) { return (int32_t)a[0]; }
OP Lane lane_select(Mask m, Lane a, Lane b) { return _mm_blendv_ps(b, a, (__m128)m); }
OP Lane lane_powerOfTwo(Lane k) {
  Lane bounded = lane_min(lane_max(k, lane_splat(-126)), lane_splat(127));
  return (Lane)_mm_slli_epi32(_mm_cvttps_epi32(bounded + 127.0f), 23);
}
OP Lane lane_exponentOf(Lane x) { return _mm_cvtepi32_ps(_mm_srli_epi32((__m128i)x, 23)) - 127.0f; }
OP Bits lane_bitsSplat(int32_t v) { return (Bits){v, v, v, v}; }
OP Bits lane_bitsCount(int32_t v) { return (Bits){v, v + 1, v + 2, v + 3}; }
OP Bits lane_bitsMul(Bits a, Bits b) { return (Bits)_mm_mullo_epi32((__m128i)a, (__m128i)b); }
OP Bits lane_bitsShift(Bits a, int32_t by) { return (Bits)_mm_srli_epi32((__m128i)a, by); }
OP Lane lane_unit(Bits x) { return (_mm_cvtepi32_ps(_mm_srli_epi32((__m128i)x, 9)) + 0.5f) * 1.1920928955078125e-7f; }
#else
OP Lane lane_abs(Lane a) { return (Lane)((v2di)a & 0x7fffffffffffffffLL); }
OP Lane lane_sqrt(Lane a) { return _mm_sqrt_pd(a); }
OP Lane lane_floor(Lane a) { return _mm_floor_pd(a); }
OP Lane lane_min(Lane a, Lane b) { return _mm_min_pd(b, a); }
OP Lane lane_max(Lane a, Lane b) { return _mm_max_pd(b, a); }
OP int32_t lane_any(Mask a) { return _mm_movemask_pd((__m128d)a) != 0; }
OP int32_t lane_whole(Lane a) { return (int32_t)a[0]; }
OP Lane lane_select(Mask m, Lane a, Lane b) { return _mm_blendv_pd(b, a, (__m128d)m); }
OP Lane lane_powerOfTwo(Lane k) {
  Lane bounded = lane_min(lane_max(k, lane_splat(-1022)), lane_splat(1023));
  return (Lane)_mm_slli_epi64(_mm_cvtepi32_epi64(_mm_cvttpd_epi32(bounded + 1023.0)), 52);
}
OP Lane lane_exponentOf(Lane x) {
  v2di bits = (v2di)_mm_srli_epi64((__m128i)x, 52);
  return (Lane){(double)bits[0], (double)bits[1]} - 1023.0;
}
OP Bits lane_bitsSplat(int32_t v) { return (Bits){v, v}; }
OP Bits lane_bitsCount(int32_t v) { return (Bits){v, v + 1}; }
OP Bits lane_bitsMul(Bits a, Bits b) { return a * b; }
OP Bits lane_bitsShift(Bits a, int32_t by) { return (Bits){(int32_t)((uint32_t)a[0] >> by), (int32_t)((uint32_t)a[1] >> by)}; }
OP Lane lane_unit(Bits x) { return ((Lane){(double)(uint32_t)x[0], (double)(uint32_t)x[1]} + 0.5) * (1.0 / 4294967296.0); }
#endif
OP Bits lane_bitsGet(int32_t i) { Bits b; memcpy(&b, lane_tables + i, sizeof b); return b; }
OP Bits lane_bitsAdd(Bits a, Bits b) { return a + b; }
OP Bits lane_bitsXor(Bits a, Bits b) { return a ^ b; }
OP int32_t lane_imul(int32_t a, int32_t b) { return a * b; }
