/*!
 * Every instruction form of 64-bit mode. Written by scripts/generate-instructions.mjs from iced-x86; do not edit.
 * The format is described in forms.ts. The data is under the licence of iced-x86:
 *
 * https://github.com/icedland/iced
 * Copyright (C) 2018-present iced project and contributors
 *
 * Permission is hereby granted, free of charge, to any person obtaining
 * a copy of this software and associated documentation files (the
 * "Software"), to deal in the Software without restriction, including
 * without limitation the rights to use, copy, modify, merge, publish,
 * distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to
 * the following conditions:
 *
 * The above copyright notice and this permission notice shall be
 * included in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
 * EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
 * IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
 * CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,
 * TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
 * SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

/** Lists of operands, referred to by number. */
export const OPERAND_LISTS = `
rm8:m r8:r
rm16:m r16:r
rm32:m r32:r
rm64:m r64:r
r8:m rm8:r
r16:m rm16:r
r32:m rm32:r
r64:m rm64:r
al:m i8:r
ax:m i16:r
eax:m i32:r
rax:m s32:r
rm8:r r8:r
rm16:r r16:r
rm32:r r32:r
rm64:r r64:r
r8:r rm8:r
r16:r rm16:r
r32:r rm32:r
r64:r rm64:r
al:r i8:r
ax:r i16:r
eax:r i32:r
rax:r s32:r
r16:r
r64:r
r16:w
r64:w
r16:w rm16:r
r32:w rm32:r
r64:w rm32:r
i16:r
s32:r
r16:w rm16:r i16:r
r32:w rm32:r i32:r
r64:w rm64:r s32:r
s8:r
r16:w rm16:r s8:r
r32:w rm32:r s8:r
r64:w rm64:r s8:r
rdi:w dx:r
dx:r rsi:r
rel8:r
rm8:m i8:r
rm8:r i8:r
rm16:m i16:r
rm32:m i32:r
rm64:m s32:r
rm16:r i16:r
rm32:r i32:r
rm64:r s32:r
rm16:m s8:r
rm32:m s8:r
rm64:m s8:r
rm16:r s8:r
rm32:r s8:r
rm64:r s8:r
rm8:m r8:m
rm16:m r16:m
rm32:m r32:m
rm64:m r64:m
rm8:w r8:r
rm16:w r16:r
rm32:w r32:r
rm64:w r64:r
r8:w rm8:r
r64:w rm64:r
rm16:w sreg:r
rm32:w sreg:r
rm64:w sreg:r
r16:w m:n
r32:w m:n
r64:w m:n
sreg:w rm16:r
sreg:w rm32:r
sreg:w rm64:r
rm16:w
rm64:w

r16:m ax:m
r32:m eax:m
r64:m rax:m
al:w moffs:r
ax:w moffs:r
eax:w moffs:r
rax:w moffs:r
moffs:w al:r
moffs:w ax:r
moffs:w eax:r
moffs:w rax:r
rdi:w rsi:r
rsi:r rdi:r
rdi:w al:r
rdi:w ax:r
rdi:w eax:r
rdi:w rax:r
al:w rsi:r
ax:w rsi:r
eax:w rsi:r
rax:w rsi:r
al:r rdi:r
ax:r rdi:r
eax:r rdi:r
rax:r rdi:r
r8:w i8:r
r16:w i16:r
r32:w i32:r
r64:w i64:r
rm16:m i8:r
rm32:m i8:r
rm64:m i8:r
rm8:w i8:r
i8:r
rm16:w i16:r
rm32:w i32:r
rm64:w s32:r
rel32:r
i16:r i8:r
rm8:m one:r
rm16:m one:r
rm32:m one:r
rm64:m one:r
rm8:m cl:r
rm16:m cl:r
rm32:m cl:r
rm64:m cl:r
xlat:r
m:r
st:m sti:r
st:r sti:r
m:w
sti:r
st:m sti:m
sti:w
st:W sti:R
sti:m st:r
sti:-
ax:w
al:w i8:r
ax:w i8:r
eax:w i8:r
i8:r al:r
i8:r ax:r
i8:r eax:r
al:w dx:r
ax:w dx:r
eax:w dx:r
dx:r al:r
dx:r ax:r
dx:r eax:r
rm8:m
rm8:r
rm16:m
rm32:m
rm64:m
rm16:r
rm32:r
rm64:r
rm32:w
m:m
m:n
r16:W rm16:r
r32:W rm32:r
r64:W rm64:r
x:w xm:r
y:w ym:r
z:w zm:r
x:m/w xm:r
x:w x:r x:r
x:w m:r
xm:w x:r
ym:w y:r
zm:w z:r
xm:m/w x:r
m:w x:r
x:m x:r
x:m m:r
x:w x:r m:r
x:m xm:r
x:w x:r xm:r
y:w y:r ym:r
z:w z:r zm:r
b:w mib:n
b:w bm:r
b:r rm64:r/n
mib:n b:r
bm:w b:r
b:w m:n
r32:w
rm16:-
rm32:-
rm64:-
r64:w cr:r
r64:w dr:r
cr:w r64:r
dr:w r64:r
x:m mmm:r
x:w mmm:r
x:m rm32:r
x:m rm64:r
x:w x:r rm32:r
x:w x:r rm64:r
m:w y:r
m:w z:r
mm:w xm:r
r32:w xm:r
r64:w xm:r
x:r xm:r
k:w k:r k:r
k:w k:r
r32:w x:r
r64:w x:r
r32:w y:r
r64:w y:r
y:w xm:r
z:w ym:r
x:w ym:r
y:w zm:r
mm:m mmm:r
k:w x:r xm:r
k:w y:r ym:r
k:w z:r zm:r
mm:w rm32:r
mm:w rm64:r
x:w rm32:r
x:w rm64:r
mm:w mmm:r
mm:w mmm:r i8:r
x:w xm:r i8:r
y:w ym:r i8:r
z:w zm:r i8:r
mm:m i8:r
x:m i8:r
x:w x:r i8:r
y:w y:r i8:r
x:m i8:r i8:r
x:w x:r i8:r i8:r
rm32:w mm:r
rm64:w mm:r
rm32:w x:r
rm64:w x:r
mmm:w mm:r
rm8:w
k:w km:r
m:w k:r
k:w r32:r
k:w r64:r
r32:w k:r
r64:w k:r
k:r k:r
fs:r
fs:w
rm16:m r16:r i8:r
rm32:m r32:r i8:r
rm64:m r64:r i8:r
rm16:m r16:r cl:r
rm32:m r32:r cl:r
rm64:m r64:r cl:r
gs:r
gs:w
r32:r
rm8:M r8:r
rm16:M r16:r
rm32:M r32:r
rm64:M r64:r
r16:w m:r
r32:w m:r
r64:w m:r
r16:w rm8:r
r32:w rm8:r
r64:w rm8:r
r32:w rm16:r
r64:w rm16:r
r16:- rm16:-
r32:- rm32:-
r64:- rm64:-
rm16:r i8:r
rm32:r i8:r
rm64:r i8:r
x:m xm:r i8:r
x:w x:r xm:r i8:r
y:w y:r ym:r i8:r
k:w x:r xm:r i8:r
k:w y:r ym:r i8:r
k:w z:r zm:r i8:r
m:w r32:r
m:w r64:r
mm:m rm32:r i8:r
mm:m rm64:r i8:r
x:m rm32:r i8:r
x:m rm64:r i8:r
x:w x:r rm32:r i8:r
x:w x:r rm64:r i8:r
r32:w mm:r i8:r
r64:w mm:r i8:r
r32:w x:r i8:r
r64:w x:r i8:r
z:w z:r zm:r i8:r
m:M
r16:m
r32:m
r64:m
y:w y:r xm:r
z:w z:r xm:r
x:w mm:r
mm:w x:r
r32:w mm:r
r64:w mm:r
m:w mm:r
y:w m:r
segrdi:w mm:r mm:r
segrdi:w x:r x:r
y:r ym:r
xm:w y:r
ym:w z:r
xm:w z:r
z:w xm:r
z:w m:r
x:w k:r
y:w k:r
z:w k:r
k:w x:r
k:w y:r
k:w z:r
y:w y:r m:r
m:w x:r x:r
m:w y:r y:r
x:m x:r xm:r
y:m y:r ym:r
z:m z:r zm:r
z:m z4:r m:r
k2:w x:r xm:r
k2:w y:r ym:r
k2:w z:r zm:r
x:w r32:r
y:w r32:r
z:w r32:r
x:w r64:r
y:w r64:r
z:w r64:r
r64:r m:r
x:m vm32x:r x:m
y:m vm32y:r y:m
y:m vm32x:r y:m
x:w vm32x:r
y:w vm32y:r
z:w vm32z:r
y:w vm32x:r
z:w vm32y:r
x:m vm64x:r x:m
x:m vm64y:r x:m
y:m vm64y:r y:m
x:w vm64x:r
x:w vm64y:r
y:w vm64z:r
y:w vm64y:r
z:w vm64z:r
x:m vm32x:r
y:m vm32y:r
z:m vm32z:r
y:m vm32x:r
z:m vm32y:r
x:m vm64x:r
x:m vm64y:r
y:m vm64z:r
y:m vm64y:r
z:m vm64z:r
x:m x4:r m:r
vm32x:w x:r
vm32y:w y:r
vm32z:w z:r
vm32x:w y:r
vm32y:w z:r
vm64x:w x:r
vm64y:w x:r
vm64z:w y:r
vm64y:w y:r
vm64z:w z:r
vm32z:n
vm32y:n
vm64z:n
r32:m rm8:r
r64:m rm8:r
m:w r16:r
r32:m rm16:r
r32:w r32:r rm32:r
r64:w r64:r rm64:r
r32:w rm32:r r32:r
r64:w rm64:r r64:r
r32:w r32:R rm32:r
r64:w r64:R rm64:r
r32:w r32:w rm32:r
r64:w r64:w rm64:r
r32:r m:r
mm:m mmm:r i8:r
rm32:w x:r i8:r
rm64:w x:r i8:r
y:w y:r xm:r i8:r
z:w z:r xm:r i8:r
xm:w y:r i8:r
xm:w z:r i8:r
z:w z:r ym:r i8:r
ym:w z:r i8:r
xm:w x:r i8:r
x:m x:r xm:r i8:r
y:m y:r ym:r i8:r
z:m z:r zm:r i8:r
k:w k:r i8:r
x:w x:r xm:r x:r i4:r
y:w y:r ym:r y:r i4:r
x:w x:r x:r xm:r i4:r
y:w y:r y:r ym:r i4:r
x:w x:r xm:r x:r
y:w y:r ym:r y:r
x:w x:r x:r xm:r
y:w y:r y:r ym:r
x:r xm:r i8:r
k:w xm:r i8:r
k:w ym:r i8:r
k:w zm:r i8:r
r32:w rm32:r i8:r
r64:w rm64:r i8:r
x:w xm:r x:r
r64:w rm64:r i32:r
r32:r rm32:r i32:r
r64:r rm32:r i32:r
r32:r rm32:R i32:r
r64:r rm32:R i32:r
t:w
t:w sib:r
sib:w t:r
t:m t:r t:r
x:r x:r
r32:w r32:r
x:w x:r
y:w x:r
i8:-
x:w zm:r
m:m r32:r
m:m r64:r
m:m r32:m r32:r
m:m r64:m r64:r
y:m y:r x:r
y:m x:r
y:m y:r`;

/** What many forms have in common, referred to by number. */
export const PROFILES = `
legacy|0,63,0,0,0|||INTEL8086|next|||xps1
legacy|0,63,0,0,0|||INTEL386|next|||xps1
legacy|0,63,0,0,0|||X64|next|||xps1
legacy|0,63,0,0,0|||INTEL8086|next|||xpmo
legacy|0,63,0,0,0|||INTEL386|next|||xpmo
legacy|0,63,0,0,0|||X64|next|||xpmo
legacy|0,38,17,0,8|||INTEL8086|next|||xps1
legacy|0,38,17,0,8|||INTEL386|next|||xps1
legacy|0,38,17,0,8|||X64|next|||xps1
legacy|0,38,17,0,8|||INTEL8086|next|||xpmo
legacy|0,38,17,0,8|||INTEL386|next|||xpmo
legacy|0,38,17,0,8|||X64|next|||xpmo
legacy|16,63,0,0,0|||INTEL8086|next|||xps1
legacy|16,63,0,0,0|||INTEL386|next|||xps1
legacy|16,63,0,0,0|||X64|next|||xps1
legacy|16,63,0,0,0|||INTEL8086|next|||xpmo
legacy|16,63,0,0,0|||INTEL386|next|||xpmo
legacy|16,63,0,0,0|||X64|next|||xpmo
legacy||rsp:m|rsp:-2:w:2|INTEL8086|next|-2||xpmo
legacy||rsp:m|rsp:-8:w:8|X64|next|-8||xpmo
legacy||rsp:m|rsp:0:r:2|INTEL8086|next|2||xpmo
legacy||rsp:m|rsp:0:r:8|X64|next|8||xpmo
legacy||||X64|next|||xpmo
legacy||rsp:m|rsp:-2:w:2|INTEL186|next|-2||xpmo
legacy|0,17,0,0,46|||INTEL186|next|||xpmo
legacy|0,17,0,0,46|||INTEL386|next|||xpmo
legacy|0,17,0,0,46|||X64|next|||xpmo
legacy|64,0,0,0,0|rdi:m||INTEL186|next|||1acqq
legacy|64,0,0,0,0|rdi:m||INTEL386|next|||1acqq
legacy|64,0,0,0,0|rsi:m||INTEL186|next|||1acqq
legacy|64,0,0,0,0|rsi:m||INTEL386|next|||1acqq
legacy|1,0,0,0,0|||X64|conditional|||xpnc
legacy|16,0,0,0,0|||X64|conditional|||xpnc
legacy|4,0,0,0,0|||X64|conditional|||xpnc
legacy|20,0,0,0,0|||X64|conditional|||xpnc
legacy|2,0,0,0,0|||X64|conditional|||xpnc
legacy|32,0,0,0,0|||X64|conditional|||xpnc
legacy|3,0,0,0,0|||X64|conditional|||xpnc
legacy|7,0,0,0,0|||X64|conditional|||xpnc
legacy||||INTEL8086|next|||xps1
legacy||||INTEL386|next|||xps1
legacy||||X64|next|||xps1
legacy||||INTEL8086|next|||xpq8
legacy||||INTEL386|next|||xpq8
legacy||||X64|next|||xpq8
legacy||||INTEL8086|next|||xpmo
legacy||||INTEL386|next|||xpmo
legacy||||INTEL8086|next|||0
legacy||||INTEL386|next|||0
legacy||||X64|next|||0
legacy||||PAUSE|next|||xpmo
legacy||ah:w al:r||INTEL8086|next|||xpmo
legacy||ax:r rax:w||INTEL386|next|||xpmo
legacy||eax:r rax:w||X64|next|||xpmo
legacy||ax:r dx:w||INTEL8086|next|||xpmo
legacy||eax:r rdx:w||INTEL386|next|||xpmo
legacy||rax:r rdx:w||X64|next|||xpmo
legacy|255,0,0,0,0|rsp:m|rsp:-2:w:2|INTEL8086|next|-2||xpmo
legacy|511,0,0,0,0|rsp:m|rsp:-8:w:8|X64|next|-8||xpmo
legacy|0,255,0,0,0|rsp:m|rsp:0:r:2|INTEL8086|next|2||xpmo
legacy|0,511,0,0,0|rsp:m|rsp:0:r:8|X64|next|8||xpmo
legacy|0,62,0,0,0|ah:r||INTEL8086|next|||xpmo
legacy|62,0,0,0,0|ah:w||INTEL8086|next|||xpmo
legacy|64,0,0,0,0|rdi:m rsi:m||INTEL8086|next|||xpmq
legacy|64,0,0,0,0|rdi:m rsi:m||INTEL386|next|||xpmq
legacy|64,0,0,0,0|rdi:m rsi:m||X64|next|||xpmq
legacy|64,63,0,0,0|rdi:m rsi:m||INTEL8086|next|||xpmu
legacy|64,63,0,0,0|rdi:m rsi:m||INTEL386|next|||xpmu
legacy|64,63,0,0,0|rdi:m rsi:m||X64|next|||xpmu
legacy|64,0,0,0,0|rdi:m||INTEL8086|next|||xpmq
legacy|64,0,0,0,0|rdi:m||INTEL386|next|||xpmq
legacy|64,0,0,0,0|rdi:m||X64|next|||xpmq
legacy|64,0,0,0,0|rsi:m||INTEL8086|next|||xpmq
legacy|64,0,0,0,0|rsi:m||INTEL386|next|||xpmq
legacy|64,0,0,0,0|rsi:m||X64|next|||xpmq
legacy|64,63,0,0,0|rdi:m||INTEL8086|next|||xpmu
legacy|64,63,0,0,0|rdi:m||INTEL386|next|||xpmu
legacy|64,63,0,0,0|rdi:m||X64|next|||xpmu
legacy|0,16,0,0,1|||INTEL186|next|||xpmo
legacy|16,16,0,0,1|||INTEL186|next|||xpmo
legacy|0,54,0,0,9|||INTEL186|next|||xpmo
legacy|0,16,0,0,1|||INTEL386|next|||xpmo
legacy|0,16,0,0,1|||X64|next|||xpmo
legacy|16,16,0,0,1|||INTEL386|next|||xpmo
legacy|16,16,0,0,1|||X64|next|||xpmo
legacy|0,54,0,0,9|||INTEL386|next|||xpmo
legacy|0,54,0,0,9|||X64|next|||xpmo
legacy||rsp:m|rsp:0:r:2|INTEL8086|return|7||xpmw
legacy||rsp:m|rsp:0:r:8|X64|return|13||xpmw
legacy||rsp:m|rsp:0:r:2|INTEL8086|return|2||xpmw
legacy||rsp:m|rsp:0:r:8|X64|return|8||xpmw
legacy||||RTM|next|||xpmo
legacy||rax:W||RTM|transaction|||xpmo
legacy||bp:m rsp:m sp:m|rsp:-2:w:2|INTEL186|next|-7||xpmo
legacy||rbp:m rsp:m|rsp:-8:w:8|X64|next|-13||xpmo
legacy||bp:w rbp:r rsp:w|rbp:0:r:2|INTEL186|next|||xpmo
legacy||rbp:m rsp:w|rbp:0:r:8|X64|next|||xpmo
legacy||rsp:m|rsp:0:r:2 rsp:2:r:2|INTEL8086|return|9||0
legacy||rsp:m|rsp:0:r:4 rsp:4:r:4|INTEL386|return|13||0
legacy||rsp:m|rsp:0:r:8 rsp:8:r:8|X64|return|21||0
legacy||rsp:m|rsp:0:r:2 rsp:2:r:2|INTEL8086|return|4||0
legacy||rsp:m|rsp:0:r:4 rsp:4:r:4|INTEL386|return|8||0
legacy||rsp:m|rsp:0:r:8 rsp:8:r:8|X64|return|16||0
legacy||||INTEL8086|interrupt|||xpmo
legacy||||INTEL8086|interrupt|||0
legacy|0,255,0,0,0|rsp:m ss:w|rsp:0:r:2 rsp:2:r:2 rsp:4:r:2 rsp:6:r:2 rsp:8:r:2|INTEL8086|return|6||0
legacy|0,511,0,0,0|rsp:m ss:w|rsp:0:r:4 rsp:4:r:4 rsp:8:r:4 rsp:12:r:4 rsp:16:r:4|INTEL386|return|12||0
legacy|0,511,0,0,0|rsp:m ss:w|rsp:0:r:8 rsp:8:r:8 rsp:16:r:8 rsp:24:r:8 rsp:32:r:8|X64|return|40||0
legacy|0,17,0,0,0|||INTEL8086|next|||xpmo
legacy|16,17,0,0,0|||INTEL8086|next|||xpmo
legacy|0,55,0,0,8|||INTEL8086|next|||xpmo
legacy|0,17,0,0,0|||INTEL386|next|||xpmo
legacy|0,17,0,0,0|||X64|next|||xpmo
legacy|16,17,0,0,0|||INTEL386|next|||xpmo
legacy|16,17,0,0,0|||X64|next|||xpmo
legacy|0,55,0,0,8|||INTEL386|next|||xpmo
legacy|0,55,0,0,8|||X64|next|||xpmo
legacy|0,16,0,0,1|||INTEL8086|next|||xpmo
legacy|16,16,0,0,1|||INTEL8086|next|||xpmo
legacy|0,54,0,0,9|||INTEL8086|next|||xpmo
legacy|0,2048,0,0,13312|st0:m||FPU|next|||xpmo
legacy|0,13312,2048,0,0|st0:r||FPU|next|||xpmo
legacy|0,13312,2048,0,0|st0:r||FPU|next||1|xpmo
legacy|0,2048,0,0,13312|||FPU|next|||xpmo
legacy|0,13312,2048,0,0|||FPU|next|||xpmo
legacy|0,13312,2048,0,0|||FPU|next||1|xpmo
legacy|0,2048,0,0,13312|||FPU|next||-1|xpmo
legacy|0,2048,0,0,13312|st0:r||FPU|next|||xpmo
legacy|0,2048,0,0,13312|st0:r||FPU|next||1|xpmo
legacy|0,15360,0,0,0|||FPU|next||?|xpmo
legacy|0,15360,0,0,0|||FPU387|next||?|xpmo
legacy|0,0,0,0,15360|||FPU|next|||xpmo
legacy|15360,0,0,0,15360|||FPU|next|||xpmo
legacy|15360,0,0,0,15360|||FPU387|next|||xpmo
legacy|0,0,2048,0,13312|||FPU|next|||xpmo
legacy||||FPU|next|||xpmo
legacy|0,0,2048,0,13312|st0:m||FPU|next|||xpmo
legacy|0,15360,0,0,0|st0:r||FPU|next|||xpmo
legacy|0,2048,0,0,13312|st0:r st1:m||FPU|next||1|xpmo
legacy|0,6144,0,0,9216|st0:M||FPU|next||-1|xpmo
legacy|0,2048,0,0,13312|st0:m||FPU|next||-1|xpmo
legacy|0,15360,0,0,0|st0:m st1:r||FPU387|next|||xpmo
legacy|0,0,2048,0,13312|||FPU|next||-1|xpmo
legacy|0,0,2048,0,13312|||FPU|next||1|xpmo
legacy|0,15360,0,0,0|st0:m st1:r||FPU|next|||xpmo
legacy|0,6144,0,0,9216|st0:M||FPU387|next||-1|xpmo
legacy|0,2048,0,0,13312|st0:m st1:r||FPU|next|||xpmo
legacy|0,6144,0,0,9216|st0:M||FPU387|next|||xpmo
legacy|16,0,2048,0,13312|||FPU+CMOV|next|||xpmo
legacy|4,0,2048,0,13312|||FPU+CMOV|next|||xpmo
legacy|20,0,2048,0,13312|||FPU+CMOV|next|||xpmo
legacy|32,0,2048,0,13312|||FPU+CMOV|next|||xpmo
legacy|0,13312,2048,0,0|st0:r st1:r||FPU387|next||2|xpmo
legacy|0,0,2048,0,13312|st0:r||FPU+SSE3|next||1|xpmo
legacy|0,0,15360,0,0|||FPU|next||?|xpmo
legacy||||FPU287|next|||xpmo
legacy|0,52,2059,0,0|||FPU+CMOV|next|||xpmo
legacy|0,15360,0,0,0|mm0:w mm1:w mm2:w mm3:w mm4:w mm5:w mm6:w mm7:w st0:w st1:w st2:w st3:w st4:w st5:w st6:w st7:w||FPU|next||?|xpmo
legacy|0,15360,0,0,0|mm0:w mm1:w mm2:w mm3:w mm4:w mm5:w mm6:w mm7:w st0:w st1:w st2:w st3:w st4:w st5:w st6:w st7:w||FPU387|next||?|xpmo
legacy|15360,0,15360,0,0|mm0:r mm1:r mm2:r mm3:r mm4:r mm5:r mm6:r mm7:r st0:r st1:r st2:r st3:r st4:r st5:r st6:r st7:r||FPU|next||?|xpmo
legacy|15360,0,15360,0,0|mm0:r mm1:r mm2:r mm3:r mm4:r mm5:r mm6:r mm7:r st0:r st1:r st2:r st3:r st4:r st5:r st6:r st7:r||FPU387|next||?|xpmo
legacy|0,2048,0,0,13312|||FPU|next||1|xpmo
legacy|0,13312,2048,0,0|st0:r st1:r||FPU|next||2|xpmo
legacy|0,0,0,0,15360|||FPU|next||1|xpmo
legacy|15360,0,0,0,15360|||FPU287|next|||xpmo
legacy|0,52,2059,0,0|||FPU+CMOV|next||1|xpmo
legacy|4,0,0,0,0|ecx:r rcx:w||X64|conditional|||xpmo
legacy|4,0,0,0,0|rcx:m||X64|conditional|||xpmo
legacy||ecx:r rcx:w||X64|conditional|||xpmo
legacy||rcx:m||X64|conditional|||xpmo
legacy||ecx:r||X64|conditional|||xpmo
legacy||rcx:r||X64|conditional|||xpmo
legacy||||INTEL8086|next|||1acqo
legacy||||INTEL386|next|||1acqo
legacy||rsp:m|rsp:-8:w:8|X64|call|-8||xpmw
legacy||||X64|jump|||xpmw
legacy||||X64|jump|||xpmo
legacy||||INTEL386|interrupt|||xpmo
legacy||||INTEL8086|next|||47pc
legacy|16,16,0,0,0|||INTEL8086|next|||xpmo
legacy|0,17,0,0,46|al:r ax:w||INTEL8086|next|||xpmo
legacy|0,0,0,0,63|ax:m||INTEL8086|next|||xpmo
legacy|0,17,0,0,46|ax:m dx:w||INTEL8086|next|||xpmo
legacy|0,17,0,0,46|eax:r rax:w rdx:w||INTEL386|next|||xpmo
legacy|0,17,0,0,46|rax:m rdx:w||X64|next|||xpmo
legacy|0,0,0,0,63|ax:m dx:m||INTEL8086|next|||xpmo
legacy|0,0,0,0,63|eax:r edx:r rax:w rdx:w||INTEL386|next|||xpmo
legacy|0,0,0,0,63|rax:m rdx:m||X64|next|||xpmo
legacy|0,0,16,0,0|||INTEL8086|next|||xpmo
legacy|0,0,0,16,0|||INTEL8086|next|||xpmo
legacy|0,0,128,0,0|||INTEL8086|next|||z474
legacy|0,0,0,128,0|||INTEL8086|next|||z474
legacy|0,0,64,0,0|||INTEL8086|next|||xpmo
legacy|0,0,0,64,0|||INTEL8086|next|||xpmo
legacy|0,47,0,0,0|||INTEL8086|next|||xps1
legacy|0,47,0,0,0|||INTEL386|next|||xps1
legacy|0,47,0,0,0|||X64|next|||xps1
legacy||rsp:m|rsp:-2:w:2|INTEL8086|call|-2||xpns
legacy||rsp:m|rsp:-8:w:8|X64|call|-8||xpns
legacy||rsp:m|rsp:-2:w:2 rsp:-4:w:2|INTEL8086|call|-4||0
legacy||rsp:m|rsp:-4:w:4 rsp:-8:w:4|INTEL386|call|-8||0
legacy||rsp:m|rsp:-8:w:8 rsp:-16:w:8|X64|call|-16||0
legacy||||INTEL8086|jump|||xpns
legacy||||X64|jump|||xpns
legacy||||INTEL8086|jump|||0
legacy||||INTEL386|jump|||0
legacy||||X64|jump|||0
legacy||||INTEL286|next|||5m9s
legacy||||INTEL386|next|||5m9s
legacy||||X64|next|||5m9s
legacy||||INTEL286|next|||47pc
legacy||||INTEL386|next|||47pc
legacy||||X64|next|||47pc
legacy|0,4,0,0,0|||INTEL286|next|||xpmo
legacy|0,4,0,0,0|||INTEL386|next|||xpmo
legacy|0,4,0,0,0|||X64|next|||xpmo
legacy||cr0:r||INTEL286|next|||5m9s
legacy||cr0:r||INTEL386|next|||5m9s
legacy||cr0:r||X64|next|||5m9s
legacy|0,16,47,0,0|||CET_SS|next|||xpmo
legacy||cr0:m||INTEL286|next|||47pc
legacy||cr0:m||INTEL386|next|||47pc
legacy||cr0:m||X64|next|||47pc
legacy||||INTEL486|next|||47pc
legacy|0,63,0,0,0|eax:r rax:W rbx:R rbx:W rcx:R rcx:W rdx:R rdx:W||OSS|next|||47pc
legacy|0,20,43,0,0|||VMX|call|||2t4w
legacy|0,20,43,0,0|||VMX|call|||47pc
legacy|0,20,43,0,0|||VMX|next|||47pc
legacy|0,4,59,0,0|eax:r rax:w rbx:R rbx:W rcx:R rcx:W rdx:R rdx:W||PCONFIG|next|||47pc
legacy||eax:r ecx:r edx:r||MONITOR|next|||13bwg
legacy||ecx:r edx:r rax:r||MONITOR|next|||13bwg
legacy||eax:r ecx:r||MONITOR|next|||13bwg
legacy|0,0,256,0,0|||SMAP|next|||47pc
legacy|0,0,0,256,0|||SMAP|next|||47pc
legacy|0,63,0,0,0|eax:r rax:W rbx:R rbx:W rcx:R rcx:W rdx:R rdx:W||SGX1|next|||47pc
legacy||ecx:r rax:w rdx:w||XSAVE|next|||xpmo
legacy||eax:r ecx:r edx:r||XSAVE|next|||47pc
legacy|0,63,0,0,0|eax:r ecx:r||VMX|next|||0
legacy|0,4,59,0,0|||HLE_or_RTM|next|||xpmo
legacy|0,63,0,0,0|eax:r rax:W rbx:R rbx:W rcx:R rcx:W rdx:R rdx:W||SGX1|next|||xpmo
legacy|511,0,0,0,0|eax:r||SVM|call|||47pc
legacy|511,0,0,0,0|rax:r||SVM|call|||47pc
legacy||||SVM|call|||xpmo
legacy||eax:r fs:w gs:w||SVM|next|||47pc
legacy||fs:w gs:w rax:r||SVM|next|||47pc
legacy||eax:r fs:r gs:r||SVM|next|||47pc
legacy||fs:r gs:r rax:r||SVM|next|||47pc
legacy||||SKINIT_or_SVM|next|||47pc
legacy||||SVM|next|||47pc
legacy|0,0,511,0,0|cr0:w cr2:w cr3:w cr4:w cs:w dr0:w dr1:w dr2:w dr3:w dr6:w dr7:w ds:w eax:r es:w fs:w gs:w r10:w r11:w r12:w r13:w r14:w r15:w r8:w r9:w rax:w rbp:w rbx:w rcx:w rdi:w rdx:w rsi:w rsp:w ss:w||SKINIT_or_SVM|return|||47pc
legacy||eax:r ecx:r||SVM|next|||47pc
legacy||ecx:r rax:r||SVM|next|||47pc
legacy||||CET_SS|next|||47pc
legacy|16,0,0,0,0|||CET_SS|next|||xpmo
legacy||ecx:r rax:w rdx:w||PKU|next|||xpmo
legacy||eax:r ecx:r edx:r||PKU|next|||xpmo
legacy||rax:w rcx:w rdx:w||RDTSCP|next|||s3cw
legacy||eax:r ecx:r edx:r||MONITORX|next|||xpmo
legacy||ecx:r edx:r rax:r||MONITORX|next|||xpmo
legacy|0,16,47,0,0|||MCOMMIT|next|||xpmo
legacy||eax:r ebx:R ecx:r||MONITORX|next|||xpmo
legacy||eax:r||CLZERO|next|||xpmo
legacy||rax:r||CLZERO|next|||xpmo
legacy|0,16,47,0,0|ecx:r rax:w rdx:w||RDPRU|next|||13bwg
legacy|511,511,0,0,0|r11:w rcx:w||SYSCALL|call|||0
legacy|0,511,0,0,0|cs:w ecx:r r11d:r ss:w||SYSCALL|return|||47pc
legacy|0,511,0,0,0|cs:w r11d:r rcx:r ss:w||SYSCALL|return|||47pc
legacy||||WBNOINVD|next|||47pc
legacy||||INTEL286|exception|||xpmo
legacy||||PREFETCHW|next|||xpmo
legacy||||PREFETCHWT1|next|||xpmo
legacy||||D3NOW|next|||xpmo
legacy||||SSE|next|||xpmo
vex||||AVX|next|||xpmo
evex||||AVX512VL+AVX512F|next|||xqm8
evex||||AVX512F|next|||xqm8
legacy||||SSE2|next|||xpmo
evex||||AVX512F|next|||xpts
evex||||AVX512F|next|||xpmo
legacy||||SSE3|next|||xpmo
evex||||AVX512VL+AVX512F|next|||xs74
evex||||AVX512F|next|||xs74
legacy||||MPX|next|||xpmo
legacy||||CLDEMOTE|next|||xpmo
legacy||||CET_SS|next|||xpmo
legacy||||CET_IBT|next|||xpmo
legacy||||MULTIBYTENOP|next|||xpmo
legacy|0,0,0,0,63|||X64|next|||47pc
evex||||AVX512F|next|||xssg
evex||||AVX512VL+AVX512F|next|||xpmo
legacy||||SSE4A|next|||xpmo
evex||||AVX512F|next|||xvy8
legacy|0,52,11,0,0|||SSE|next|||xpmo
vex|0,52,11,0,0|||AVX|next|||xpmo
evex|0,52,11,0,0|||AVX512F|next|||xvy8
legacy|0,52,11,0,0|||SSE2|next|||xpmo
legacy||eax:r ecx:r edx:r||MSR|next|||47pc
legacy||rax:w rdx:w||TSC|next|||s3cw
legacy||ecx:r rax:w rdx:w||MSR|next|||47pc
legacy||ecx:r rax:w rdx:w||RDPMC|next|||5m9s
legacy|0,0,128,0,0|rsp:w||SEP|call|||0
legacy||cs:w ecx:r edx:r rsp:w ss:w||SEP|return|||47pc
legacy||cs:w rcx:r rdx:r rsp:w ss:w||SEP|return|||47pc
legacy||eax:r||SMX|next|||5m9s
legacy|1,0,0,0,0|||CMOV|next|||xpmo
legacy|16,0,0,0,0|||CMOV|next|||xpmo
legacy|4,0,0,0,0|||CMOV|next|||xpmo
legacy|20,0,0,0,0|||CMOV|next|||xpmo
legacy|2,0,0,0,0|||CMOV|next|||xpmo
legacy|32,0,0,0,0|||CMOV|next|||xpmo
legacy|3,0,0,0,0|||CMOV|next|||xpmo
legacy|7,0,0,0,0|||CMOV|next|||xpmo
vex||||AVX512F|next|||xpmo
vex||||AVX512BW|next|||xpmo
vex||||AVX512DQ|next|||xpmo
evex||||AVX512F|next|||xvcw
evex||||AVX512F|next|||xts0
evex||||AVX512VL+AVX512DQ|next|||xs74
evex||||AVX512DQ|next|||xs74
evex||||AVX512F|next|||xyio
evex||||AVX512F|next|||xwxs
evex||||AVX512DQ|next|||xvcw
legacy||||MMX|next|||xpmo
vex||||AVX2|next|||xpmo
evex||||AVX512VL+AVX512BW|next|||xqm8
evex||||AVX512BW|next|||xqm8
evex||||AVX512VL+AVX512BW|next|||xpts
evex||||AVX512BW|next|||xpts
evex||||AVX512VL+AVX512F|next|||xreo
evex||||AVX512F|next|||xreo
evex||||AVX512VL+AVX512BW|next|||xs74
evex||||AVX512BW|next|||xs74
evex||||AVX512VL+AVX512BW|next|||xpmo
evex||||AVX512BW|next|||xpmo
vex||xmm0:r xmm10:r xmm11:r xmm12:r xmm13:r xmm14:r xmm15:r xmm1:r xmm2:r xmm3:r xmm4:r xmm5:r xmm6:r xmm7:r xmm8:r xmm9:r zmm0:w zmm10:w zmm11:w zmm12:w zmm13:w zmm14:w zmm15:w zmm1:w zmm2:w zmm3:w zmm4:w zmm5:w zmm6:w zmm7:w zmm8:w zmm9:w||AVX|next|||xpmo
vex||zmm0:w zmm10:w zmm11:w zmm12:w zmm13:w zmm14:w zmm15:w zmm1:w zmm2:w zmm3:w zmm4:w zmm5:w zmm6:w zmm7:w zmm8:w zmm9:w||AVX|next|||xpmo
evex||||AVX512DQ|next|||xyio
legacy|1,0,0,0,0|||INTEL386|next|||xpmo
legacy|16,0,0,0,0|||INTEL386|next|||xpmo
legacy|4,0,0,0,0|||INTEL386|next|||xpmo
legacy|20,0,0,0,0|||INTEL386|next|||xpmo
legacy|2,0,0,0,0|||INTEL386|next|||xpmo
legacy|32,0,0,0,0|||INTEL386|next|||xpmo
legacy|3,0,0,0,0|||INTEL386|next|||xpmo
legacy|7,0,0,0,0|||INTEL386|next|||xpmo
vex|0,20,43,0,0|||AVX512F|next|||xpmo
vex|0,20,43,0,0|||AVX512BW|next|||xpmo
vex|0,20,43,0,0|||AVX512DQ|next|||xpmo
legacy||rsp:m|rsp:-2:w:2|INTEL386|next|-2||xpmo
legacy||rsp:m|rsp:0:r:2|INTEL386|next|2||0
legacy||rsp:m|rsp:0:r:8|X64|next|8||0
legacy||eax:r ecx:R rax:w rbx:w rcx:w rdx:w||CPUID|next|||5m9s
legacy|0,16,0,0,43|||INTEL386|next|||xpmo
legacy|0,16,0,0,43|||X64|next|||xpmo
legacy||eax:R ecx:r esi:R rax:W rcx:W rdx:W|esi:0:R:0|PADLOCK_PMM|next|||xpmo
legacy||eax:R rax:W rcx:M rdx:W rsi:R|rsi:0:R:0|PADLOCK_PMM|next|||xpmo
legacy||eax:r ecx:r edi:R esi:R rax:W rcx:W rsi:W|esi:0:R:0 edi:0:R:0 edi:0:W:0|PADLOCK_PHE|next|||xpmo
legacy||rax:M rcx:M rdi:R rsi:R rsi:W|rsi:0:R:0 rdi:0:R:0 rdi:0:W:0|PADLOCK_PHE|next|||xpmo
legacy||edi:r edx:r rax:w rdi:w|edi:0:w:0|PADLOCK_RNG|next|||xpmq
legacy||edx:r rax:w rdi:m|rdi:0:w:0|PADLOCK_RNG|next|||xpmq
legacy||ebx:R ecx:r edi:R edx:R esi:R rcx:W rdi:W rsi:W|edx:0:R:0 ebx:0:R:0 esi:0:R:0 edi:0:W:0|PADLOCK_ACE|next|||xpmo
legacy||rbx:R rcx:M rdi:R rdi:W rdx:R rsi:R rsi:W|rdx:0:R:0 rbx:0:R:0 rsi:0:R:0 rdi:0:W:0|PADLOCK_ACE|next|||xpmo
legacy||eax:R ebx:R ecx:r edi:R edx:R esi:R rcx:W rdi:W rsi:W|eax:0:R:0 edx:0:R:0 ebx:0:R:0 esi:0:R:0 eax:0:W:0 edi:0:W:0|PADLOCK_ACE|next|||xpmo
legacy||rax:R rbx:R rcx:M rdi:R rdi:W rdx:R rsi:R rsi:W|rax:0:R:0 rdx:0:R:0 rbx:0:R:0 rsi:0:R:0 rax:0:W:0 rdi:0:W:0|PADLOCK_ACE|next|||xpmo
legacy|0,511,0,0,0|||SMM|return|||1ekg
legacy|0,16,0,0,43|||INTEL386|next|||xps1
legacy|0,16,0,0,43|||X64|next|||xps1
legacy||||FXSR|next|||xpmo
legacy||||FSGSBASE|next|||xpmo
legacy||eax:r edx:r||XSAVE|next|||xpmo
legacy||||PTWRITE|next|||xpmo
legacy||eax:r edx:r||XSAVEOPT|next|||xpmo
legacy||||CLWB|next|||xpmo
legacy|0,16,47,0,0|eax:r edx:r||WAITPKG|next|||xpmo
legacy|0,16,47,0,0|||CET_SS|next|||47pc
legacy|||r8d:0:r:1|WAITPKG|next|||xpmo
legacy|||r8:0:r:1|WAITPKG|next|||xpmo
legacy||||CLFSH|next|||xpmo
legacy||||CLFLUSHOPT|next|||xpmo
legacy||||PCOMMIT|next|||0
legacy|0,63,0,0,0|al:M||INTEL486|next|||xps1
legacy|0,63,0,0,0|ax:M||INTEL486|next|||xps1
legacy|0,63,0,0,0|eax:r rax:W||INTEL486|next|||xps1
legacy|0,63,0,0,0|rax:M||X64|next|||xps1
legacy||ss:w||INTEL386|next|||0
legacy||ss:w||X64|next|||0
legacy||fs:w||INTEL386|next|||0
legacy||fs:w||X64|next|||0
legacy||gs:w||INTEL386|next|||0
legacy||gs:w||X64|next|||0
legacy|0,4,59,0,0|||POPCNT|next|||xpmo
legacy||||INTEL386|exception|||xpmo
legacy||||X64|exception|||xpmo
legacy|0,4,0,0,59|||INTEL386|next|||xpmo
legacy|0,4,0,0,59|||X64|next|||xpmo
legacy|0,20,0,0,43|||BMI1|next|||xpmo
legacy|0,20,0,0,43|||LZCNT|next|||xpmo
legacy|0,63,0,0,0|||INTEL486|next|||xps1
evex||||AVX512F|next|||xxq8
evex||||AVX512F|next|||xw5c
legacy|0,4,0,0,0|eax:r ebx:R ecx:R edx:r rax:W rdx:W||CX8|next|||xps1
legacy|0,4,0,0,0|rax:M rbx:R rcx:R rdx:M||CMPXCHG16B|next|||xpmp
legacy||eax:r edx:r||XSAVES|next|||47pc
legacy||eax:r edx:r||XSAVEC|next|||xpmo
legacy|0,16,47,0,0|||RDRAND|next|||xpmo
legacy|0,0,63,0,0|||VMX|next|||47pc
legacy|0,16,47,0,0|||RDSEED|next|||xpmo
legacy||||RDPID|next|||xpmo
legacy||||INTEL486|next|||xpmo
legacy||rdi:r||SSE|next|||xpmo
legacy||rdi:r||SSE2|next|||xpmo
vex||rdi:r||AVX|next|||xpmo
legacy||||SSSE3|next|||xpmo
vex|0,20,43,0,0|||AVX|next|||xpmo
legacy||xmm0:r||SSE4_1|next|||xpmo
vex||||F16C|next|||xpmo
legacy|0,20,43,0,0|||SSE4_1|next|||xpmo
evex||||AVX512VL+AVX512DQ|next|||xqm8
evex||||AVX512DQ|next|||xqm8
legacy||||SSE4_1|next|||xpmo
evex||||AVX512VL+AVX512CD|next|||xpmo
evex||||AVX512CD|next|||xpmo
legacy||||SSE4_2|next|||xpmo
evex||||AVX512VL+AVX512DQ|next|||xpmo
evex||||AVX512DQ|next|||xpmo
evex||||AVX512VL+AVX512CD|next|||xs74
evex||||AVX512CD|next|||xs74
evex||||AVX512VL+AVX512_VNNI|next|||xs74
evex||||AVX512_VNNI|next|||xs74
evex||||AVX512VL+AVX512_BF16|next|||xs74
evex||||AVX512F+AVX512_BF16|next|||xs74
evex||zmm0:r zmm3:r||AVX512_4VNNIW|next|||xqm8
evex||||AVX512VL+AVX512_BITALG|next|||xqm8
evex||||AVX512_BITALG|next|||xqm8
evex||||AVX512VL+AVX512_VPOPCNTDQ|next|||xs74
evex||||AVX512_VPOPCNTDQ|next|||xs74
evex||||AVX512VL+AVX512_VBMI2|next|||xqm8
evex||||AVX512_VBMI2|next|||xqm8
evex||k0:w||AVX512VL+AVX512_VP2INTERSECT|next|||xr7k
evex||k0:w||AVX512F+AVX512_VP2INTERSECT|next|||xr7k
evex||||AVX512VL+AVX512_VBMI2|next|||xs74
evex||||AVX512_VBMI2|next|||xs74
evex||||AVX512VL+AVX512_VBMI|next|||xqm8
evex||||AVX512_VBMI|next|||xqm8
legacy|0,20,43,0,0|||VMX+INVEPT|next|||47pc
legacy|0,20,43,0,0|||VMX+INVVPID|next|||47pc
legacy||||INVPCID|next|||47pc
evex||||AVX512VL+AVX512_VBMI|next|||xs74
evex||||AVX512_VBMI|next|||xs74
evex||||AVX512VL+AVX512_BITALG|next|||xpts
evex||||AVX512_BITALG|next|||xpts
vex||||AVX2|next|||y29s
evex||||AVX512VL+AVX512F|next|||y2v4
evex||||AVX512F|next|||y2v4
vex||||FMA|next|||xpmo
evex||zmm0:r zmm3:r||AVX512_4FMAPS|next|||xqm8
evex||xmm0:r xmm3:r||AVX512_4FMAPS|next|||xqm8
evex||||AVX512VL+AVX512F|next|||xq80
evex||||AVX512F|next|||xq80
evex||||AVX512VL+AVX512_IFMA|next|||xs74
evex||||AVX512_IFMA|next|||xs74
evex||||AVX512PF|next|||xq80
legacy||||SHA|next|||xpmo
evex||||AVX512ER|next|||xyio
legacy||xmm0:r||SHA|next|||xpmo
evex||||AVX512ER|next|||xwxs
legacy||||GFNI|next|||xpmo
vex||||AVX+GFNI|next|||xpmo
evex||||AVX512VL+GFNI|next|||xqm8
evex||||AVX512F+GFNI|next|||xqm8
legacy||||AES|next|||xpmo
vex||||AES+AVX|next|||xpmo
vex||||VAES|next|||xpmo
evex||||AVX512VL+VAES|next|||xpmo
evex||||AVX512F+VAES|next|||xpmo
legacy||||MOVBE|next|||xpmo
vex|0,6,17,0,40|||BMI1|next|||xpmo
vex|0,22,1,0,40|||BMI1|next|||xpmo
vex|0,18,5,0,40|||BMI1|next|||xpmo
vex|0,22,1,0,40|||BMI2|next|||xpmo
vex||||BMI2|next|||xpmo
legacy|16,16,0,0,0|||ADX|next|||xpmo
legacy|1,1,0,0,0|||ADX|next|||xpmo
vex||edx:r||BMI2|next|||xpmo
vex||rdx:r||BMI2|next|||xpmo
vex|0,4,17,0,42|||BMI1|next|||xpmo
legacy|||r8d:0:w:64|MOVDIR64B|next|||xpmo
legacy|||r8:0:w:64|MOVDIR64B|next|||xpmo
legacy|0,4,59,0,0||r8d:0:w:64|ENQCMD|next|||47pc
legacy|0,4,59,0,0||r8:0:w:64|ENQCMD|next|||47pc
legacy|0,4,59,0,0||r8d:0:w:64|ENQCMD|next|||xpmo
legacy|0,4,59,0,0||r8:0:w:64|ENQCMD|next|||xpmo
legacy||||MOVDIRI|next|||xpmo
legacy||||PCLMULQDQ|next|||xpmo
vex||||PCLMULQDQ+AVX|next|||xpmo
vex||||VPCLMULQDQ|next|||xpmo
evex||||AVX512VL+VPCLMULQDQ|next|||xpmo
evex||||AVX512F+VPCLMULQDQ|next|||xpmo
vex||||XOP|next|||xpmo
evex||||AVX512DQ|next|||xwxs
vex||||FMA4|next|||xpmo
legacy|0,23,40,0,0|eax:r edx:r xmm0:w||SSE4_2|next|||xpmo
legacy|0,23,40,0,0|rax:r rdx:r xmm0:w||SSE4_2|next|||xpmo
vex|0,23,40,0,0|eax:r edx:r zmm0:w||AVX|next|||xpmo
vex|0,23,40,0,0|rax:r rdx:r zmm0:w||AVX|next|||xpmo
legacy|0,23,40,0,0|eax:r edx:r rcx:w||SSE4_2|next|||xpmo
legacy|0,23,40,0,0|rax:r rcx:w rdx:r||SSE4_2|next|||xpmo
vex|0,23,40,0,0|eax:r edx:r rcx:w||AVX|next|||xpmo
vex|0,23,40,0,0|rax:r rcx:w rdx:r||AVX|next|||xpmo
legacy|0,23,40,0,0|xmm0:w||SSE4_2|next|||xpmo
vex|0,23,40,0,0|zmm0:w||AVX|next|||xpmo
legacy|0,23,40,0,0|rcx:w||SSE4_2|next|||xpmo
vex|0,23,40,0,0|rcx:w||AVX|next|||xpmo
evex||||AVX512VL+AVX512DQ|next|||xreo
evex||||AVX512DQ|next|||xreo
evex||||AVX512DQ|next|||xpts
evex||||AVX512VL+GFNI|next|||xs74
evex||||AVX512F+GFNI|next|||xs74
xop||||XOP|next|||xpmo
xop|0,22,1,0,40|||TBM|next|||xpmo
xop|||r8d:0:r:0|LWP|next|||xpmo
xop|||r8:0:r:0|LWP|next|||xpmo
xop||||LWP|next|||xpmo
xop|0,4,17,0,42|||TBM|next|||xpmo
xop|0,16,0,0,0|||LWP|next|||xpmo
3dnow||||D3NOWEXT|next|||xpmo
3dnow||||D3NOW|next|||xpmo
legacy|0,47,0,0,0|rax:m rcx:r rdx:r||SEV_SNP|next|||47pc
legacy|0,47,0,0,0|rax:m rcx:r|rcx:0:r:16|SEV_SNP|next|||47pc
legacy|0,47,0,0,0|rax:m||SEV_SNP|next|||47pc
legacy|0,63,0,0,0|eax:r ecx:r edx:r rax:w||SEV_SNP|next|||47pc
legacy|0,63,0,0,0|ecx:r edx:r rax:m||SEV_SNP|next|||47pc
legacy||||SERIALIZE|next|||xpmo
legacy||||TSXLDTRK|next|||xpmo
legacy||eax:r ecx:r edx:r||INVLPGB|next|||47pc
legacy||ecx:r edx:r rax:r||INVLPGB|next|||47pc
legacy||||INVLPGB|next|||47pc
legacy||||SEV_ES|call|||xpmo
vex||tmm0:w tmm1:w tmm2:w tmm3:w tmm4:w tmm5:w tmm6:w tmm7:w||AMX_TILE|next|||xpmo
vex||||AMX_TILE|next|||xpmo
vex||||AMX_BF16|next|||y29s
vex||||AMX_INT8|next|||y29s
legacy||||TDX|call|||47pc
legacy|0,20,43,0,0|||TDX|call|||47pc
legacy|0,4,59,0,0|r8:R r9:R rax:m rcx:R rdx:R||TDX|next|||47pc
legacy|0,16,47,0,0|rax:r||TDX|call|||47pc
legacy|0,4,59,0,0|xmm0:m xmm1:m xmm2:m xmm3:m xmm4:m xmm5:m xmm6:m xmm7:m||AESKLE+WIDE_KL|next|||xpmo
legacy|0,4,59,0,0|eax:r xmm0:r||KL|next|||47pc
legacy|0,4,59,0,0|||AESKLE|next|||xpmo
legacy|0,0,63,0,0|xmm0:m xmm1:w xmm2:w xmm4:w xmm5:w xmm6:w||AESKLE|next|||xpmo
legacy|0,0,63,0,0|xmm0:m xmm1:m xmm2:w xmm3:w xmm4:w xmm5:w xmm6:w||AESKLE|next|||xpmo
legacy|0,383,0,512,0|rsp:m|rsp:0:r:8 rsp:8:r:8 rsp:16:r:8|UINTR|return|24||0
legacy|512,16,47,0,0|||UINTR|next|||0
legacy|0,0,512,0,0|||UINTR|next|||0
legacy|0,0,0,512,0|||UINTR|next|||0
legacy||||UINTR|next|||0
legacy||eax:r||HRESET|next|||47pc
vex||||AVX_VNNI|next|||xpmo
legacy||eax:r ebx:R ecx:r edi:R esi:R rax:W rcx:W rsi:W|esi:0:R:0 edi:0:R:0 edi:0:W:0|PADLOCK_GMI|next|||xpmo
legacy||rax:M rbx:R rcx:M rdi:R rsi:R rsi:W|rsi:0:R:0 rdi:0:R:0 rdi:0:W:0|PADLOCK_GMI|next|||xpmo
legacy||eax:R ebx:R ecx:r edi:R edx:R esi:R rcx:W rdi:W rsi:W|edx:0:R:0 ebx:0:R:0 esi:0:R:0 edi:0:W:0|PADLOCK_GMI|next|||xpmo
legacy||rax:R rbx:R rcx:M rdi:R rdi:W rdx:R rsi:R rsi:W|rdx:0:R:0 rbx:0:R:0 rsi:0:R:0 rdi:0:W:0|PADLOCK_GMI|next|||xpmo
legacy||gs:w||LKGS|next|||47pc
legacy|0,511,0,0,0|cs:w rsp:m rsp:w ss:w|rsp:0:r:8 rsp:8:r:8 rsp:16:r:8 rsp:24:r:8 rsp:32:r:8 rsp:40:r:8|FRED|return|48||47pc
legacy|0,511,0,0,0|cs:r rsp:m rsp:w ss:r|rsp:0:r:8 rsp:8:r:8 rsp:16:r:8 rsp:24:r:8 rsp:32:r:8 rsp:40:r:8|FRED|return|48||47pc
evex||||AVX512VL+AVX512_FP16|next|||xs74
evex||||AVX512_FP16|next|||xvcw
evex||||AVX512_FP16|next|||xts0
evex||||AVX512VL+AVX512_FP16|next|||xreo
evex||||AVX512_FP16|next|||xxq8
evex||||AVX512_FP16|next|||xw5c
evex|0,52,11,0,0|||AVX512_FP16|next|||xvy8
evex||||AVX512_FP16|next|||xyio
evex||||AVX512_FP16|next|||xwxs
evex||||AVX512_FP16|next|||xssg
evex||||AVX512_FP16|next|||xvy8
evex||||AVX512VL+AVX512_FP16|next|||yhhc
evex||||AVX512_FP16|next|||ykn4
evex||||AVX512_FP16|next|||yj28
evex||||AVX512_FP16|next|||xreo
evex||||AVX512_FP16|next|||xpts
evex||||AVX512_FP16|next|||xqm8
evex||||AVX512_FP16|next|||xpmo
evex||||AVX512_FP16|next|||xs74
legacy||eax:r ecx:r rbx:w rdx:w||UDBG|next|||z474
legacy||eax:r ebx:R ecx:r edx:r rbx:W rdx:W||UDBG|next|||z474
legacy||||PADLOCK_UNDOC|next|||xpmo
legacy||ecx:r edi:R esi:R rcx:W rsi:W|esi:0:R:0 edi:0:R:0 edi:0:W:0|PADLOCK_PHE|next|||xpmo
legacy||rcx:M rdi:R rsi:R rsi:W|rsi:0:R:0 rdi:0:R:0 rdi:0:W:0|PADLOCK_PHE|next|||xpmo
legacy||edi:r edx:r rax:w rdi:w|edi:0:w:0|PADLOCK_RNG|next|||xpmo
legacy||edx:r rax:w rdi:m|rdi:0:w:0|PADLOCK_RNG|next|||xpmo
legacy||eax:r ecx:r edx:r||WRMSRNS|next|||47pc
legacy||rcx:W rcx:r rdi:R rsi:R|rdi:0:R:0 rsi:0:R:0|MSRLIST|next|||47pc
legacy||rcx:W rcx:r rdi:R rsi:R|rsi:0:R:0 rdi:0:W:0|MSRLIST|next|||47pc
legacy|0,47,0,0,0|dl:r rax:r rax:w rcx:w rdx:w||RMPQUERY|next|||47pc
legacy||||PREFETCHITI|next|||xpmo
legacy||||RAO_INT|next|||xpmo
vex||||AVX_VNNI_INT8|next|||xpmo
vex||||AMX_FP16|next|||y29s
vex||||AVX_NE_CONVERT|next|||xpmo
vex||||AVX_IFMA|next|||xpmo
vex|0,63,0,0,0|||CMPCCXADD|next|||xpmo
vex||||AMX_COMPLEX|next|||y29s
legacy|0,4,59,0,0|rax:w rbx:r rcx:r|rbx:0:r:0 rcx:0:w:0|TSE|next|||47pc
vex||||AVX+SHA512|next|||xpmo
vex||||AVX_VNNI_INT16|next|||xpmo
vex||||AVX+SM3|next|||xpmo
vex||||AVX+SM4|next|||xpmo`;

/** Intel mnemonics that differ from AT&T's, each with the AT&T mnemonics it stands for. */
export const INTEL_NAMES = `
call call lcall
cbw cbtw
cdq cltd
cdqe cltq
cmpsb cmps
cmpsd cmps cmpsd
cmpsq cmps
cmpsw cmps
cqo cqto
cwd cwtd
cwde cwtl
data64 lret
fdiv fdiv fdivr
fdivp fdivrp
fdivr fdiv fdivr
fdivrp fdivp
fstpnce fstp
fsub fsub fsubr
fsubp fsubrp
fsubr fsub fsubr
fsubrp fsubp
getsecq getsec
insb ins
insd ins
insw ins
iretd iret
iretq iret
jmp jmp ljmp
lodsb lods
lodsd lods
lodsq lods
lodsw lods
mov mov movabs
movsb movs
movsd movs movsd
movsq movs
movsw movs
movsx movsbw movsbl movsbq movsx movswl movswq
movsxd movsxd movslq
movzx movzbw movzbl movzbq movzx movzwl movzwq
outsb outs
outsd outs
outsw outs
pcmpestri64 pcmpestriq
pcmpestrm64 pcmpestrmq
prefetch_exclusive prefetch
prefetch_reserved prefetch
retf lret
scasb scas
scasd scas
scasq scas
scasw scas
shl shl sal
stosb stos
stosd stos
stosq stos
stosw stos
vpcmpestri64 vpcmpestriq
vpcmpestrm64 vpcmpestrmq`;

/** AT&T mnemonics without suffix, each with its forms. */
export const MNEMONICS = `
aadd c6,gk,4 c7,gk,8
aand c6,gk,4 c7,gk,8
adc 0,c,1,,b 1,c,2,,w 2,d,4,,l 3,e,8,,q 4,f,1,,b 5,f,2,,w 6,g,4,,l 7,h,8,,q 8,f,,,b 9,f,,,w a,g,,,l b,h,,,q 17,c,1,,b 19,c,2,,w 1a,d,4,,l 1b,e,8,,q 1f,c,2,,w 1g,d,4,,l 1h,e,8,,q
adcx 6,dd,4,,l 7,dd,8,,q
add 0,,1,,b 1,,2,,w 2,1,4,,l 3,2,8,,q 4,3,1,,b 5,3,2,,w 6,4,4,,l 7,5,8,,q 8,3,,,b 9,3,,,w a,4,,,l b,5,,,q 17,,1,,b 19,,2,,w 1a,1,4,,l 1b,2,8,,q 1f,,2,,w 1g,1,4,,l 1h,2,8,,q
addpd 4y,7o,16
addps 4y,7k,16
addsd 4y,7o,8
addss 4y,7k,4
addsubpd 4y,7r,16
addsubps 4y,7r,16
adox 6,de,4,,l 7,de,8,,q
aesdec 4y,d2,16
aesdec128kl 4w,f8,48
aesdec256kl 4w,f8,64
aesdeclast 4y,d2,16
aesdecwide128kl 3j,f6,48
aesdecwide256kl 3j,f6,64
aesenc 4y,d2,16
aesenc128kl 4w,f8,48
aesenc256kl 4w,f8,64
aesenclast 4y,d2,16
aesencwide128kl 3j,f6,48
aesencwide256kl 3j,f6,64
aesimc 4k,d2,16
aeskeygenassist 6c,d2,16
and 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
andn ap,d8,4,,l aq,d8,8,,q
andnpd 4y,7o,16
andnps 4y,7k,16
andpd 4y,7o,16
andps 4y,7k,16
aor c6,gk,4 c7,gk,8
axor c6,gk,4 c7,gk,8
bextr ar,dh,4,,l as,dh,8,,q y,ej,4,,l br,ej,8,,q
blcfill t,ef,4,,l 1u,ef,8,,q
blci t,ef,4,,l 1u,ef,8,,q
blcic t,ef,4,,l 1u,ef,8,,q
blcmsk t,ef,4,,l 1u,ef,8,,q
blcs t,ef,4,,l 1u,ef,8,,q
blendpd 7r,bn,16
blendps 7r,bn,16
blendvpd 4y,bi,16
blendvps 4y,bi,16
blsfill t,ef,4,,l 1u,ef,8,,q
blsi t,d9,4,,l 1u,d9,8,,q
blsic t,ef,4,,l 1u,ef,8,,q
blsmsk t,da,4,,l 1u,da,8,,q
blsr t,d9,4,,l 1u,d9,8,,q
bndcl 54,7u,8
bndcn 54,7u,8
bndcu 54,7u,8
bndldx 52,7u
bndmk 57,7u,8
bndmov 53,7u,16 56,7u,16
bndstx 55,7u
bsf 4h,ax,2,,w 4i,ax,4,,l 4j,ay,8,,q
bsr 4h,ax,2,,w 4i,ax,4,,l 4j,ay,8,,q
bswap 8b,bc,,,w 8c,bc,,,l 8d,m,,,q
bt d,9s,2,,w e,9s,4,,l f,9t,8,,q 7o,9s,2,,w 7p,9s,4,,l 7q,9t,8,,q
btc 30,a5,2,,w 31,a5,4,,l 32,a6,8,,q 1,a5,2,,w 2,a5,4,,l 3,a6,8,,q
btr 1,a5,2,,w 2,a5,4,,l 3,a6,8,,q 30,a5,2,,w 31,a5,4,,l 32,a6,8,,q
bts 1,a5,2,,w 2,a5,4,,l 3,a6,8,,q 30,a5,2,,w 31,a5,4,,l 32,a6,8,,q
bzhi ar,db,4,,l as,db,8,,q
call 38,4u,,,q 4b,5h,2,,w 4d,5i,8,,q
cbtw 26,1f,,,,cbw
ccs_encrypt 26,fk 26,fl
ccs_hash 26,fi 26,fj
clac 26,6g
clc 26,58
cld 26,5c
cldemote 4g,7v,1
clflush 3j,ah,1
clflushopt 3j,ai,1
clgi 26,6w
cli 26,5a
clrssbsy 4f,ae,8
cltd 26,1j,,,,cdq
cltq 26,1h,,,,cdqe
clts 26,64
clui 26,fd
clwb 3j,ac,1
clzero 26,79 26,7a
cmc 26,4z
cmova 4h,8j,2,,w 6,8j,4,,l 4j,8j,8,,q
cmovae 4h,8h,2,,w 6,8h,4,,l 4j,8h,8,,q
cmovb 4h,8h,2,,w 6,8h,4,,l 4j,8h,8,,q
cmovbe 4h,8j,2,,w 6,8j,4,,l 4j,8j,8,,q
cmove 4h,8i,2,,w 6,8i,4,,l 4j,8i,8,,q
cmovg 4h,8n,2,,w 6,8n,4,,l 4j,8n,8,,q
cmovge 4h,8m,2,,w 6,8m,4,,l 4j,8m,8,,q
cmovl 4h,8m,2,,w 6,8m,4,,l 4j,8m,8,,q
cmovle 4h,8n,2,,w 6,8n,4,,l 4j,8n,8,,q
cmovne 4h,8i,2,,w 6,8i,4,,l 4j,8i,8,,q
cmovno 4h,8g,2,,w 6,8g,4,,l 4j,8g,8,,q
cmovnp 4h,8l,2,,w 6,8l,4,,l 4j,8l,8,,q
cmovns 4h,8k,2,,w 6,8k,4,,l 4j,8k,8,,q
cmovo 4h,8g,2,,w 6,8g,4,,l 4j,8g,8,,q
cmovp 4h,8l,2,,w 6,8l,4,,l 4j,8l,8,,q
cmovs 4h,8k,2,,w 6,8k,4,,l 4j,8k,8,,q
cmp c,3,1,,b d,3,2,,w e,4,4,,l f,5,8,,q g,3,1,,b h,3,2,,w i,4,4,,l j,5,8,,q k,3,,,b l,3,,,w m,4,,,l n,5,,,q 18,3,1,,b 1c,3,2,,w 1d,4,4,,l 1e,5,8,,q 1i,3,2,,w 1j,4,4,,l 1k,5,8,,q
cmpaexadd c8,gp,4 c9,gp,8
cmpaxadd c8,gp,4 c9,gp,8
cmpbexadd c8,gp,4 c9,gp,8
cmpbxadd c8,gp,4 c9,gp,8
cmpexadd c8,gp,4 c9,gp,8
cmpgexadd c8,gp,4 c9,gp,8
cmpgxadd c8,gp,4 c9,gp,8
cmplexadd c8,gp,4 c9,gp,8
cmplxadd c8,gp,4 c9,gp,8
cmpnexadd c8,gp,4 c9,gp,8
cmpnoxadd c8,gp,4 c9,gp,8
cmpnpxadd c8,gp,4 c9,gp,8
cmpnsxadd c8,gp,4 c9,gp,8
cmpoxadd c8,gp,4 c9,gp,8
cmppd 7r,7o,16
cmpps 7r,7k,16
cmppxadd c8,gp,4 c9,gp,8
cmps 2j,1u,1,,b,cmpsb 2j,1u,2,,w,cmpsw 2j,1v,4,,l,cmpsd 2j,1w,8,,q,cmpsq
cmpsd 7r,7o,8
cmpss 7r,7k,4
cmpsxadd c8,gp,4 c9,gp,8
cmpxchg 79,ak,1,,b 7a,al,2,,w 7b,am,4,,l 7c,an,8,,q
cmpxchg16b 8a,b5,16
cmpxchg8b 8a,b4,8
comisd 5r,87,8
comiss 5r,84,4
cpuid 26,9r
cqto 26,1k,,,,cqo
crc32 al,bq,1,,b am,bq,1,,b ao,bq,2,,w 6,bq,4,,l 7,bq,8,,q
cvtdq2pd 4k,7o,8
cvtdq2ps 4k,7o,16
cvtpd2dq 4k,7o,16
cvtpd2pi 5o,7o,16
cvtpd2ps 4k,7o,16
cvtpi2pd 5h,7o,8
cvtpi2ps 5g,7k,8
cvtps2dq 4k,7o,16
cvtps2pd 4k,7o,8
cvtps2pi 5o,7k,8
cvtsd2si 5p,7o,8 5q,7o,8
cvtsd2ss 4y,7o,8
cvtsi2sd 5i,7o,4,,l 5j,7o,8,,q
cvtsi2ss 5i,7k,4,,l 5j,7k,8,,q
cvtss2sd 4y,7o,4
cvtss2si 5p,7k,4 5q,7k,4
cvttpd2dq 4k,7o,16
cvttpd2pi 5o,7o,16
cvttps2dq 4k,7o,16
cvttps2pi 5o,7k,8
cvttsd2si 5p,7o,8 5q,7o,8
cvttss2si 5p,7k,4 5q,7k,4
cwtd 26,1i,,,,cwd
cwtl 26,1g,,,,cwde
dec 46,5e,1,,b 48,5e,2,,w 49,5f,4,,l 4a,5g,8,,q
div 47,51,1,,b 4b,55,2,,w 4c,56,4,,l 4d,57,8,,q
divpd 4y,7o,16
divps 4y,7k,16
divsd 4y,7o,8
divss 4y,7k,4
dppd 7r,bn,16
dpps 7r,bn,16
emms 26,8y
encls 26,6i
enclu 26,6n
enclv 26,68
encodekey128 c1,f9
encodekey256 c1,fa
endbr32 26,7x
endbr64 26,7x
enqcmd ax,dm,64 9g,dn,64
enqcmds ax,dk,64 9g,dl,64
enter 39,2l,,,w 39,2m,,,q
erets 26,fo
eretu 26,fn
extractps az,bn,4 b0,bn,4
extrq 6j,82 4v,82
f2xm1 26,3c
fabs 26,3s
fadd 3j,3c,4,,s 3k,3f 3j,3c,8,,l 3r,3f
faddp 3r,4h
fbld 3j,3i,10
fbstp 3m,3k,10
fchs 26,3s
fclex 26,3n
fcmovb 3q,44
fcmovbe 3q,46
fcmove 3q,45
fcmovnb 3q,44
fcmovnbe 3q,46
fcmovne 3q,45
fcmovnu 3q,47
fcmovu 3q,47
fcom 3j,3d,4,,s 3l,3g 3j,3d,8,,l
fcomi 3l,4c
fcomip 3l,4l
fcomp 3j,3e,4,,s 3l,3h 3j,3e,8,,l
fcompp 26,4i
fcos 26,43
fdecstp 26,3y
fdisi 26,3r
fdiv 3j,3c,4,,s 3k,3f 3j,3c,8,,l 3r,3f,,,,fdivr
fdivp 3r,4h,,,,fdivrp
fdivr 3j,3c,4,,s 3k,3f 3j,3c,8,,l 3r,3f,,,,fdiv
fdivrp 3r,4h,,,,fdivp
femms 26,7j
feni 26,3r
ffree 3s,3n
ffreep 3s,4j
fiadd 3j,3c,4,,l 3j,3c,2,,s
ficom 3j,3d,4,,l 3j,3d,2,,s
ficomp 3j,3e,4,,l 3j,3e,2,,s
fidiv 3j,3c,4,,l 3j,3c,2,,s
fidivr 3j,3c,4,,l 3j,3c,2,,s
fild 3j,3i,4,,l 3j,3i,2,,s 3j,3i,8,,ll
fimul 3j,3c,4,,l 3j,3c,2,,s
fincstp 26,3z
finit 26,4a
fist 3m,3j,4,,l 3m,3j,2,,s
fistp 3m,3k,4,,l 3m,3k,2,,s 3m,3k,8,,ll
fisttp 3m,49,4,,l 3m,49,8,,ll 3m,49,2,,s
fisub 3j,3c,4,,l 3j,3c,2,,s
fisubr 3j,3c,4,,l 3j,3c,2,,s
fld 3j,3i,4,,s 3n,3i 3j,3i,10,,t 3j,3i,8,,l
fld1 26,3i
fldcw 3j,3n,2,,w
fldenv 3j,3l,14,,s 3j,3m,28,,l
fldl2e 26,3i
fldl2t 26,3i
fldlg2 26,3i
fldln2 26,3i
fldpi 26,3i
fldz 26,3i
fmul 3j,3c,4,,s 3k,3f 3j,3c,8,,l 3r,3f
fmulp 3r,4h
fnclex 26,3n
fndisi 26,3r
fneni 26,3r
fninit 26,4a
fnop 26,3r
fnsave 3m,4f,94,,s 3m,4g,108,,l
fnsetpm 26,4b
fnstcw 3m,3n,2,,w
fnstenv 3m,3o,14,,s 3m,3p,28,,l
fnstsw 3m,3o,2,,w 3t,4k
fpatan 26,3u
fprem 26,40
fprem1 26,3x
fptan 26,3v
frndint 26,3c
frstor 3j,4d,94,,s 3j,4e,108,,l
fsave 3m,4f,94,,s 3m,4g,108,,l
fscale 26,42
fsetpm 26,4b
fsin 26,43
fsincos 26,41
fsqrt 26,3c
fst 3m,3j,4,,s 3m,3j,8,,l 3p,3j
fstcw 3m,3n,2,,w
fstenv 3m,3o,14,,s 3m,3p,28,,l
fstp 3m,3k,4,,s 3p,3k,,,,fstpnce 3m,3k,10,,t 3m,3k,8,,l 3p,3k
fstsw 3m,3o,2,,w 3t,4k
fsub 3j,3c,4,,s 3k,3f 3j,3c,8,,l 3r,3f,,,,fsubr
fsubp 3r,4h,,,,fsubrp
fsubr 3j,3c,4,,s 3k,3f 3j,3c,8,,l 3r,3f,,,,fsub
fsubrp 3r,4h,,,,fsubp
ftst 26,3d
fucom 3l,3g
fucomi 3l,4c
fucomip 3l,4l
fucomp 3l,3h
fucompp 26,48
fwait 26,19
fxam 26,3t
fxch 3o,3q
fxrstor 3j,a7,512
fxrstor64 3j,a7,512
fxsave 3m,a7,512
fxsave64 3m,a7,512
fxtract 26,3w
fyl2x 26,3u
fyl2xp1 26,3u
getsec 26,8f 26,8f,,,,getsecq
gf2p8affineinvqb 7r,cy,16
gf2p8affineqb 7r,cy,16
gf2p8mulb 4y,cy,16
haddpd 4y,7r,16
haddps 4y,7r,16
hlt 26,4y
hreset c4,fg
hsubpd 4y,7r,16
hsubps 4y,7r,16
idiv 47,51,1,,b 4b,55,2,,w 4c,56,4,,l 4d,57,8,,q
imul x,o,2,,w y,p,4,,l z,q,8,,q 11,o,2,,w 12,p,4,,l 13,q,8,,q 47,50,1,,b 4b,52,2,,w 4c,53,4,,l 4d,54,8,,q 5,p,2,,w 6,p,4,,l 7,q,8,,q
in 3u,4s,,,b 3v,4s,,,w 3w,4t,,,l 40,4s,,,b 41,4s,,,w 42,4t,,,l
inc 46,5e,1,,b 48,5e,2,,w 49,5f,4,,l 4a,5g,8,,q
incsspd 78,7w
incsspq p,7w
ins 14,r,1,,b,insb 14,r,2,,w,insw 14,s,4,,l,insd
insertps 7r,bn,4
insertq 6k,82 4v,82
int 34,2w
int1 26,4x
int3 26,2v
invd 26,67
invept 9g,cc,16
invlpg 4g,67
invlpga 26,6y 26,6z
invlpgb 26,eu 26,ev
invpcid 9g,ce,16
invvpid 9g,cd,16
iret 26,2x,,,w 26,2y,,,l,iretd 26,2z,,,q,iretq
ja 16,y 38,y
jae 16,w 38,w
jb 16,w 38,w
jbe 16,y 38,y
je 16,x 38,x
jecxz 16,4q
jg 16,12 38,12
jge 16,11 38,11
jl 16,11 38,11
jle 16,12 38,12
jmp 38,4v 16,4w 4b,5m,2,,w 4d,5n,8,,q
jne 16,x 38,x
jno 16,v 38,v
jnp 16,10 38,10
jns 16,z 38,z
jo 16,v 38,v
jp 16,10 38,10
jrcxz 16,4r
js 16,z 38,z
kaddb 5s,8q
kaddd 5s,8p
kaddq 5s,8p
kaddw 5s,8q
kandb 5s,8q
kandd 5s,8p
kandnb 5s,8q
kandnd 5s,8p
kandnq 5s,8p
kandnw 5s,8o
kandq 5s,8p
kandw 5s,8o
kmovb 6r,8q,1 6s,8q,1 6t,8q 6v,8q
kmovd 6r,8p,4 6s,8p,4 6t,8p 6v,8p
kmovq 6r,8p,8 6s,8p,8 6u,8p 6w,8p
kmovw 6r,8o,2 6s,8o,2 6t,8o 6v,8o
knotb 5t,8q
knotd 5t,8p
knotq 5t,8p
knotw 5t,8o
korb 5s,8q
kord 5s,8p
korq 5s,8p
kortestb 6x,9n
kortestd 6x,9m
kortestq 6x,9m
kortestw 6x,9l
korw 5s,8o
kshiftlb bb,8q
kshiftld bb,8p
kshiftlq bb,8p
kshiftlw bb,8o
kshiftrb bb,8q
kshiftrd bb,8p
kshiftrq bb,8p
kshiftrw bb,8o
ktestb 6x,9n
ktestd 6x,9m
ktestq 6x,9m
ktestw 6x,9n
kunpckbw 5s,8o
kunpckdq 5s,8p
kunpckwd 5s,8p
kxnorb 5s,8q
kxnord 5s,8p
kxnorq 5s,8p
kxnorw 5s,8o
kxorb 5s,8q
kxord 5s,8p
kxorq 5s,8p
kxorw 5s,8o
lahf 26,1q
lar 4h,5x,2,,w 4i,5y,2,,l 4j,5z,2,,q
lcall 3j,5j,4,,w,call 3j,5k,6,,l,call 3j,5l,10,,,call
lddqu 4p,7r,16
ldmxcsr 3j,7k,4
ldtilecfg 3j,ey,64
lea 1y,19,,,w 1z,1a,,,l 20,m,,,q
leave 26,2n,,,w 26,2o,,,q
lfence 26,7o
lfs 7d,aq,4,,w 7e,aq,6,,l 7f,ar,10,,q
lgdt 3j,5w,10,,q
lgs 7d,as,4,,w 7e,as,6,,l 7f,at,10,,q
lidt 3j,5w,10,,q
ljmp 3j,5o,4,,w,jmp 3j,5p,6,,l,jmp 3j,5q,10,,,jmp
lkgs 4b,fm,2,,w 4c,fm,2,,w 4d,fm,2,,w
lldt 4b,5u,2,,w 4c,5v,2,,w 4d,5w,2,,w
llwpcb 78,eg p,eh
lmsw 4b,64,2,,w 4c,65,2,,w 4d,66,2,,w
loadiwkey c0,f7
lods 2o,20,1,,b,lodsb 2p,20,2,,w,lodsw 2q,21,4,,l,lodsd 2r,22,8,,q,lodsq
loop 16,4o,,,l 16,4p,,,q
loope 16,4m,,,l 16,4n,,,q
loopne 16,4m,,,l 16,4n,,,q
lret v,2p,,,w,retf v,2q,,,l,retf v,2r,,,q,data64 26,2s,,,w,retf 26,2t,,,l,retf 26,2u,,,q,data64
lsl 4h,5x,2,,w 4i,5y,2,,l 4j,5z,2,,q
lss 7d,ao,4,,w 7e,ao,6,,l 7f,ap,10,,q
ltr 4b,5u,2,,w 4c,5v,2,,w 4d,5w,2,,w
lwpins bs,ek,4 bt,ek,4
lwpval bu,ei,4 bv,ei,4
lzcnt s,b0,2,,w t,b0,4,,l 1u,b0,8,,q
maskmovdqu 8n,be,16
maskmovq 8m,bd,8
maxpd 4y,7o,16
maxps 4y,7k,16
maxsd 4y,7o,8
maxss 4y,7k,4
mcommit 26,77
mfence 26,7o
minpd 4y,7o,16
minps 4y,7k,16
minsd 4y,7o,8
minss 4y,7k,4
monitor 26,6d 26,6e
monitorx 26,75 26,76
montmul 26,9u 26,9v
mov 1p,16,1,,b 1q,16,2,,w 1r,17,4,,l 1s,18,8,,q 1t,19,1,,b s,19,2,,w t,1a,4,,l 1u,m,8,,q 1v,19,2,,w 1w,1a,2,,w 1x,m,2,,w 21,1b,2,,w 22,1c,2,,w 23,1d,2,,w 2w,19,,,b 2x,19,,,w 2y,1a,,,l 33,16,1,,b 35,16,2,,w 36,17,4,,l 37,18,8,,q 5c,7z,,,q 5d,7z,,,q 5e,7z,,,q 5f,7z,,,q
movabs 2a,19,1,,b,mov 2b,19,2,,w,mov 2c,1a,4,,l,mov 2d,m,8,,q,mov 2e,19,1,,b,mov 2f,19,2,,w,mov 2g,1a,4,,l,mov 2h,m,8,,q,mov 2z,m,,,q,mov
movapd 4k,7o,16 4q,7o,16
movaps 4k,7k,16 4q,7k,16
movbe 7d,d7,2,,w 7e,d7,4,,l 7f,d7,8,,q an,d7,2,,w 7x,d7,4,,l 7y,d7,8,,q
movd 66,8y,4 68,7o,4 6l,8y,4 6n,7o,4
movddup 4k,7r,8
movdir64b ax,di,64 9g,dj,64
movdiri 7x,do,4,,l 7y,do,8,,q
movdq2q 8h,7o
movdqa 4k,7o,16 4q,7o,16
movdqu 4k,7o,16 4q,7o,16
movhlps 4v,7k
movhpd 4w,7o,8 4u,7o,8
movhps 4w,7k,8 4u,7k,8
movlhps 4v,7k
movlpd 4w,7o,8 4u,7o,8
movlps 4w,7k,8 4u,7k,8
movmskpd 5u,7o 5v,7o
movmskps 5u,7k 5v,7k
movntdq 4u,7o,16
movntdqa 4p,bn,16
movnti 7x,7o,4,,l 7y,7o,8,,q
movntpd 4u,7o,16
movntps 4u,7k,16
movntq 8k,7k,8
movntsd 4u,82,8
movntss 4u,82,4
movq 67,8y,8 69,7o,8 6a,8y,8 6m,8y,8 6o,7o,8 4k,7o,8 6p,8y,8 4q,7o,8
movq2dq 8g,7o
movs 2i,1r,1,,b,movsb 2i,1r,2,,w,movsw 2i,1s,4,,l,movsd 2i,1t,8,,q,movsq
movsbl 7h,1a,1,,,movsx
movsbq 7i,m,1,,,movsx
movsbw 7g,1a,1,,,movsx
movsd 4n,7o,8 4t,7o,8
movshdup 4k,7r,16
movsldup 4k,7r,16
movslq u,m,4,,,movsxd
movss 4n,7k,4 4t,7k,4
movswl 7j,1a,2,,,movsx
movswq 7k,m,2,,,movsx
movsx s,1a,2,,w
movsxd s,m,2 t,m,4
movupd 4k,7o,16 4q,7o,16
movups 4k,7k,16 4q,7k,16
movzbl 7h,1a,1,,,movzx
movzbq 7i,m,1,,,movzx
movzbw 7g,1a,1,,,movzx
movzwl 7j,1a,2,,,movzx
movzwq 7k,m,2,,,movzx
movzx s,1a,2,,w
mpsadbw 7r,bn,16
mul 47,50,1,,b 4b,52,2,,w 4c,53,4,,l 4d,54,8,,q
mulpd 4y,7o,16
mulps 4y,7k,16
mulsd 4y,7o,8
mulss 4y,7k,4
mulx av,df,4,,l aw,dg,8,,q
mwait 26,6f
mwaitx 26,78
neg 46,,1,,b 48,,2,,w 49,1,4,,l 4a,2,8,,q
nop 26,19 59,7y,2,,w 5a,7y,4,,l 5b,7y,8,,q
not 46,13,1,,b 48,13,2,,w 49,14,4,,l 4a,15,8,,q
or 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
orpd 4y,7o,16
orps 4y,7k,16
out 3x,4s,,,b 3y,4s,,,w 3z,4t,,,l 43,4s,,,b 44,4s,,,w 45,4t,,,l
outs 15,t,1,,b,outsb 15,t,2,,w,outsw 15,u,4,,l,outsd
pabsb 6a,bg,8 4k,bg,16
pabsd 6a,bg,8 4k,bg,16
pabsw 6a,bg,8 4k,bg,16
packssdw 62,8y,8 4y,7o,16
packsswb 62,8y,8 4y,7o,16
packusdw 4y,bn,16
packuswb 62,8y,8 4y,7o,16
paddb 62,8y,8 4y,7o,16
paddd 62,8y,8 4y,7o,16
paddq 62,8y,8 4y,7o,16
paddsb 62,8y,8 4y,7o,16
paddsw 62,8y,8 4y,7o,16
paddusb 62,8y,8 4y,7o,16
paddusw 62,8y,8 4y,7o,16
paddw 62,8y,8 4y,7o,16
palignr ay,bg,8 7r,bg,16
pand 62,8y,8 4y,7o,16
pandn 62,8y,8 4y,7o,16
pause 26,1e
pavgb 62,7k,8 4y,7o,16
pavgusb 62,em,8
pavgw 62,7k,8 4y,7o,16
pblendvb 4y,bi,16
pblendw 7r,bn,16
pbndkb 26,gr
pclmulqdq 7r,dp,16
pcmpeqb 62,8y,8 4y,7o,16
pcmpeqd 62,8y,8 4y,7o,16
pcmpeqq 4y,bn,16
pcmpeqw 62,8y,8 4y,7o,16
pcmpestri bk,e1,16
pcmpestriq bk,e2,16,,,pcmpestri64
pcmpestrm bk,dx,16
pcmpestrmq bk,dy,16,,,pcmpestrm64
pcmpgtb 62,8y,8 4y,7o,16
pcmpgtd 62,8y,8 4y,7o,16
pcmpgtq 4y,bq,16
pcmpgtw 62,8y,8 4y,7o,16
pcmpistri bk,e7,16
pcmpistrm bk,e5,16
pcommit 26,aj
pconfig 26,6c
pdep at,dc,4,,l au,dc,8,,q
pext at,dc,4,,l au,dc,8,,q
pextrb az,bn,1 b0,bn,1
pextrd az,bn,4
pextrq b0,bn,8
pextrw 85,7k 86,7k 87,7o 88,7o az,bn,2 b0,bn,2
pf2id 6a,em,8
pf2iw 6a,el,8
pfacc 62,em,8
pfadd 62,em,8
pfcmpeq 62,em,8
pfcmpge 62,em,8
pfcmpgt 62,em,8
pfmax 62,em,8
pfmin 62,em,8
pfmul 62,em,8
pfnacc 62,el,8
pfpnacc 62,el,8
pfrcp 6a,em,8
pfrcpit1 62,em,8
pfrcpit2 62,em,8
pfrsqit1 62,em,8
pfrsqrt 6a,em,8
pfsub 62,em,8
pfsubr 62,em,8
phaddd 62,bg,8 4y,bg,16
phaddsw 62,bg,8 4y,bg,16
phaddw 62,bg,8 4y,bg,16
phminposuw 4k,bn,16
phsubd 62,bg,8 4y,bg,16
phsubsw 62,bg,8 4y,bg,16
phsubw 62,bg,8 4y,bg,16
pi2fd 6a,em,8
pi2fw 6a,el,8
pinsrb 81,bn,1 82,bn,1
pinsrd 81,bn,4
pinsrq 82,bn,8
pinsrw 7z,7k,2 80,7k,2 81,7o,2 82,7o,2
pmaddubsw 62,bg,8 4y,bg,16
pmaddwd 62,8y,8 4y,7o,16
pmaxsb 4y,bn,16
pmaxsd 4y,bn,16
pmaxsw 62,7k,8 4y,7o,16
pmaxub 62,7k,8 4y,7o,16
pmaxud 4y,bn,16
pmaxuw 4y,bn,16
pminsb 4y,bn,16
pminsd 4y,bn,16
pminsw 62,7k,8 4y,7o,16
pminub 62,7k,8 4y,7o,16
pminud 4y,bn,16
pminuw 4y,bn,16
pmovmskb 8i,7k 8j,7k 5u,7o 5v,7o
pmovsxbd 4k,bn,4
pmovsxbq 4k,bn,2
pmovsxbw 4k,bn,8
pmovsxdq 4k,bn,8
pmovsxwd 4k,bn,8
pmovsxwq 4k,bn,4
pmovzxbd 4k,bn,4
pmovzxbq 4k,bn,2
pmovzxbw 4k,bn,8
pmovzxdq 4k,bn,8
pmovzxwd 4k,bn,8
pmovzxwq 4k,bn,4
pmuldq 4y,bn,16
pmulhrsw 62,bg,8 4y,bg,16
pmulhrw 62,em,8
pmulhuw 62,7k,8 4y,7o,16
pmulhw 62,8y,8 4y,7o,16
pmulld 4y,bn,16
pmullw 62,8y,8 4y,7o,16
pmuludq 62,7o,8 4y,7o,16
pop q,k,,,w r,l,,,q 24,k,2,,w 25,l,8,,q 6z,9p,,,w 6z,9q,,,q 77,9p,,,w 77,9q,,,q
popcnt s,au,2,,w t,au,4,,l 1u,au,8,,q
popf 26,1n,,,w
popfq 26,1o
por 62,8y,8 4y,7o,16
prefetch 4g,7h,1,,,prefetch_exclusive 4g,7h,1,,,prefetch_reserved
prefetchit0 4g,gj,1
prefetchit1 4g,gj,1
prefetchnta 4g,7k,1
prefetcht0 4g,7k,1
prefetcht1 4g,7k,1
prefetcht2 4g,7k,1
prefetchw 4g,7h,1
prefetchwt1 4g,7i,1
psadbw 62,7k,8 4y,7o,16
pshufb 62,bg,8 4y,bg,16
pshufd 6c,7o,16
pshufhw 6c,7o,16
pshuflw 6c,7o,16
pshufw 6b,7k,8
psignb 62,bg,8 4y,bg,16
psignd 62,bg,8 4y,bg,16
psignw 62,bg,8 4y,bg,16
pslld 6f,8y 6g,7o 62,8y,8 4y,7o,16
pslldq 6g,7o
psllq 6f,8y 6g,7o 62,8y,8 4y,7o,16
psllw 6f,8y 6g,7o 62,8y,8 4y,7o,16
psmash 26,ep
psrad 6f,8y 6g,7o 62,8y,8 4y,7o,16
psraw 6f,8y 6g,7o 62,8y,8 4y,7o,16
psrld 6f,8y 6g,7o 62,8y,8 4y,7o,16
psrldq 6g,7o
psrlq 6f,8y 6g,7o 62,8y,8 4y,7o,16
psrlw 6f,8y 6g,7o 62,8y,8 4y,7o,16
psubb 62,8y,8 4y,7o,16
psubd 62,8y,8 4y,7o,16
psubq 62,7o,8 4y,7o,16
psubsb 62,8y,8 4y,7o,16
psubsw 62,8y,8 4y,7o,16
psubusb 62,8y,8 4y,7o,16
psubusw 62,8y,8 4y,7o,16
psubw 62,8y,8 4y,7o,16
pswapd 6a,el,8
ptest 5r,bk,16
ptwrite 4c,aa,4,,l 4d,aa,8,,q
punpckhbw 62,8y,8 4y,7o,16
punpckhdq 62,8y,8 4y,7o,16
punpckhqdq 4y,7o,16
punpckhwd 62,8y,8 4y,7o,16
punpcklbw 62,8y,4 4y,7o,16
punpckldq 62,8y,4 4y,7o,16
punpcklqdq 4y,7o,16
punpcklwd 62,8y,4 4y,7o,16
push o,i,,,w p,j,,,q v,n,,,w w,j,,,q 10,n,,,w 10,j,,,q 4b,i,2,,w 4d,j,8,,q 6y,9o,,,w 6y,j,,,q 76,9o,,,w 76,j,,,q
pushf 26,1l,,,w
pushfq 26,1m
pvalidate 26,eq 26,er
pxor 62,8y,8 4y,7o,16
rcl 17,27,1,,b 30,27,2,,w 31,2b,4,,l 32,2c,8,,q 3a,31,1,,b 3b,31,2,,w 3c,35,4,,l 3d,36,8,,q 3e,3a,1,,b 3f,3a,2,,w 3g,2b,4,,l 3h,2c,8,,q
rcpps 4k,7k,16
rcpss 4y,7k,4
rcr 17,27,1,,b 30,27,2,,w 31,2b,4,,l 32,2c,8,,q 3a,31,1,,b 3b,31,2,,w 3c,35,4,,l 3d,36,8,,q 3e,3a,1,,b 3f,3a,2,,w 3g,2b,4,,l 3h,2c,8,,q
rdfsbase 58,a8 r,a8
rdgsbase 58,a8 r,a8
rdmsr 26,8a
rdmsrlist 26,gh
rdpid r,bb
rdpkru 26,72
rdpmc 26,8b
rdpru 26,7b
rdrand q,b8 58,b8 r,b8
rdseed q,ba 58,ba r,ba
rdsspd 58,7w
rdsspq r,7w
rdtsc 26,89
rdtscp 26,74
rdudbg 26,g8
ret v,2f,,,w v,2g,,,q 26,2h,,,w 26,2i,,,q
rmpadjust 26,en
rmpquery 26,gi
rmpupdate 26,eo
rol 17,26,1,,b 30,26,2,,w 31,29,4,,l 32,2a,8,,q 3a,30,1,,b 3b,30,2,,w 3c,33,4,,l 3d,34,8,,q 3e,39,1,,b 3f,39,2,,w 3g,29,4,,l 3h,2a,8,,q
ror 17,26,1,,b 30,26,2,,w 31,29,4,,l 32,2a,8,,q 3a,30,1,,b 3b,30,2,,w 3c,33,4,,l 3d,34,8,,q 3e,39,1,,b 3f,39,2,,w 3g,29,4,,l 3h,2a,8,,q
rorx bo,dc,4,,l bp,dc,8,,q
roundpd 6c,bn,16
roundps 6c,bn,16
roundsd 7r,bn,8
roundss 7r,bn,4
rsm 26,a4
rsqrtps 4k,7k,16
rsqrtss 4y,7k,4
rstorssp 4f,63,8
sahf 26,1p
sal 17,28,1,,b,shl 30,28,2,,w,shl 31,2d,4,,l,shl 32,2e,8,,q,shl 3a,32,1,,b,shl 3b,32,2,,w,shl 3c,37,4,,l,shl 3d,38,8,,q,shl 3e,3b,1,,b,shl 3f,3b,2,,w,shl 3g,2d,4,,l,shl 3h,2e,8,,q,shl
sar 17,28,1,,b 30,28,2,,w 31,2d,4,,l 32,2e,8,,q 3a,32,1,,b 3b,32,2,,w 3c,37,4,,l 3d,38,8,,q 3e,3b,1,,b 3f,3b,2,,w 3g,2d,4,,l 3h,2e,8,,q
sarx ar,dc,4,,l as,dc,8,,q
saveprevssp 26,71
sbb 0,c,1,,b 1,c,2,,w 2,d,4,,l 3,e,8,,q 4,f,1,,b 5,f,2,,w 6,g,4,,l 7,h,8,,q 8,f,,,b 9,f,,,w a,g,,,l b,h,,,q 17,c,1,,b 19,c,2,,w 1a,d,4,,l 1b,e,8,,q 1f,c,2,,w 1g,d,4,,l 1h,e,8,,q
scas 2s,23,1,,b,scasb 2t,23,2,,w,scasw 2u,24,4,,l,scasd 2v,25,8,,q,scasq
seamcall 26,f5
seamops 26,f4
seamret 26,f3
senduipi p,ff
serialize 26,es
seta 6q,9g,1,,b
setae 6q,9e,1,,b
setb 6q,9e,1,,b
setbe 6q,9g,1,,b
sete 6q,9f,1,,b
setg 6q,9k,1,,b
setge 6q,9j,1,,b
setl 6q,9j,1,,b
setle 6q,9k,1,,b
setne 6q,9f,1,,b
setno 6q,9d,1,,b
setnp 6q,9i,1,,b
setns 6q,9h,1,,b
seto 6q,9d,1,,b
setp 6q,9i,1,,b
sets 6q,9h,1,,b
setssbsy 26,70
sfence 26,7k
sgdt 3m,5t,10,,q
sha1msg1 4y,cu,16
sha1msg2 4y,cu,16
sha1nexte 4y,cu,16
sha1rnds4 7r,cu,16
sha256msg1 4y,cu,16
sha256msg2 4y,cu,16
sha256rnds2 4y,cw,16
shl 17,28,1,,b 30,28,2,,w 31,2d,4,,l 32,2e,8,,q 3a,32,1,,b 3b,32,2,,w 3c,37,4,,l 3d,38,8,,q 3e,3b,1,,b 3f,3b,2,,w 3g,2d,4,,l 3h,2e,8,,q
shld 70,2d,2,,w 71,2d,4,,l 72,2e,8,,q 73,2d,2,,w 74,2d,4,,l 75,2e,8,,q
shlx ar,dc,4,,l as,dc,8,,q
shr 17,28,1,,b 30,28,2,,w 31,2d,4,,l 32,2e,8,,q 3a,32,1,,b 3b,32,2,,w 3c,37,4,,l 3d,38,8,,q 3e,3b,1,,b 3f,3b,2,,w 3g,2d,4,,l 3h,2e,8,,q
shrd 70,2d,2,,w 71,2d,4,,l 72,2e,8,,q 73,2d,2,,w 74,2d,4,,l 75,2e,8,,q
shrx ar,dc,4,,l as,dc,8,,q
shufpd 7r,7o,16
shufps 7r,7k,16
sidt 3m,5t,10,,q
skinit 26,6x
sldt 24,5r,2,,w 4e,5s,2,,w 25,5t,2,,w
slwpcb 58,ei r,ei
smsw 24,60,2,,w 4e,61,2,,w 25,62,2,,w
sqrtpd 4k,7o,16
sqrtps 4k,7k,16
sqrtsd 4y,7o,8
sqrtss 4y,7k,4
stac 26,6h
stc 26,59
std 26,5d
stgi 26,6v
sti 26,5b
stmxcsr 3m,7k,4
stos 2k,1x,1,,b,stosb 2l,1x,2,,w,stosw 2m,1y,4,,l,stosd 2n,1z,8,,q,stosq
str 24,5r,2,,w 4e,5s,2,,w 25,5t,2,,w
sttilecfg 3m,ez,64
stui 26,fe
sub 0,,1,,b 1,,2,,w 2,1,4,,l 3,2,8,,q 4,3,1,,b 5,3,2,,w 6,4,4,,l 7,5,8,,q 8,3,,,b 9,3,,,w a,4,,,l b,5,,,q 17,,1,,b 19,,2,,w 1a,1,4,,l 1b,2,8,,q 1f,,2,,w 1g,1,4,,l 1h,2,8,,q
subpd 4y,7o,16
subps 4y,7k,16
subsd 4y,7o,8
subss 4y,7k,4
swapgs 26,5w
syscall 26,7c
sysenter 26,8c
sysexit 26,8d,,,l
sysexitq 26,8e
sysret 26,7d,,,l
sysretq 26,7e
t1mskc t,ef,4,,l 1u,ef,8,,q
tcmmimfp16ps bz,gq
tcmmrlfp16ps bz,gq
tdcall 26,f2
tdpbf16ps bz,f0
tdpbssd bz,f1
tdpbsud bz,f1
tdpbusd bz,f1
tdpbuud bz,f1
tdpfp16ps bz,gm
test c,9,1,,b d,9,2,,w e,a,4,,l f,b,8,,q k,9,,,b l,9,,,w m,a,,,l n,b,,,q 18,9,1,,b 1c,9,2,,w 1d,a,4,,l 1e,b,8,,q
testui 26,fc
tileloadd bx,ez
tileloaddt1 bx,ez
tilerelease 26,ey
tilestored by,ez
tilezero bw,ez
tlbsync 26,ew
tpause 78,ad p,ad
tzcnt s,az,2,,w t,az,4,,l 1u,az,8,,q
tzmsk t,ef,4,,l 1u,ef,8,,q
ucomisd 5r,87,8
ucomiss 5r,84,4
ud0 7l,7g,2,,w 7m,av,4,,l 7n,aw,8,,q 26,7g
ud1 7l,7g,2,,w 7m,av,4,,l 7n,aw,8,,q
ud2 26,7g
uiret 26,fb
umonitor 78,af p,ag
umwait 78,ad p,ad
undoc 26,ga
unpckhpd 4y,7o,16
unpckhps 4y,7k,16
unpcklpd 4y,7o,16
unpcklps 4y,7k,16
v4fmaddps 96,cn,16
v4fmaddss a7,co,16
v4fnmaddps 96,cn,16
v4fnmaddss a7,co,16
vaddpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,8r,64,8
vaddph 4z,fp,16,2 50,fp,32,2 51,fq,64,2
vaddps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,8r,64,4
vaddsd 4z,7l,8 4z,8s,8
vaddsh 4z,fr,2
vaddss 4z,7l,4 4z,8s,4
vaddsubpd 4z,7l,16 50,7l,32
vaddsubps 4z,7l,16 50,7l,32
vaesdec 4z,d3,16 50,d4,32 4z,d5,16 50,d5,32 51,d6,64
vaesdeclast 4z,d3,16 50,d4,32 4z,d5,16 50,d5,32 51,d6,64
vaesenc 4z,d3,16 50,d4,32 4z,d5,16 50,d5,32 51,d6,64
vaesenclast 4z,d3,16 50,d4,32 4z,d5,16 50,d5,32 51,d6,64
vaesimc 4k,d3,16
vaeskeygenassist 6c,d3,16
valignd 7s,7s,16,4 7t,7s,32,4 89,7t,64,4
valignq 7s,7s,16,8 7t,7s,32,8 89,7t,64,8
vandnpd 4z,7l,16 50,7l,32 4z,8t,16,8 50,8t,32,8 51,8u,64,8
vandnps 4z,7l,16 50,7l,32 4z,8t,16,4 50,8t,32,4 51,8u,64,4
vandpd 4z,7l,16 50,7l,32 4z,8t,16,8 50,8t,32,8 51,8u,64,8
vandps 4z,7l,16 50,7l,32 4z,8t,16,4 50,8t,32,4 51,8u,64,4
vbcstnebf162ps 4p,gn,2 8l,gn,2
vbcstnesh2ps 4p,gn,2 8l,gn,2
vblendmpd 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vblendmps 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vblendpd 7s,7l,16 7t,7l,32
vblendps 7s,7l,16 7t,7l,32
vblendvpd bg,7l,16 bh,7l,32
vblendvps bg,7l,16 bh,7l,32
vbroadcastf128 8l,7l,16
vbroadcastf32x2 5y,bl,8 8s,bm,8
vbroadcastf32x4 8l,7m,16 8t,7n,16
vbroadcastf32x8 8t,bm,32
vbroadcastf64x2 8l,bl,16 8t,bm,16
vbroadcastf64x4 8t,7n,32
vbroadcasti128 8l,8z,16
vbroadcasti32x2 4k,bl,8 5y,bl,8 8s,bm,8
vbroadcasti32x4 8l,7m,16 8t,7n,16
vbroadcasti32x8 8t,bm,32
vbroadcasti64x2 8l,bl,16 8t,bm,16
vbroadcasti64x4 8t,7n,32
vbroadcastsd 8l,7l,8 5y,7m,8 8s,7n,8 c3,8z
vbroadcastss 4p,7l,4 8l,7l,4 4k,7m,4 5y,7m,4 8s,7n,4 c2,8z c3,8z
vcmppd 7s,7l,16 7t,7l,32 7u,94,16,8 7v,94,32,8 7w,b2,64,8
vcmpph 7u,fs,16,2 7v,fs,32,2 7w,ft,64,2
vcmpps 7s,7l,16 7t,7l,32 7u,94,16,4 7v,94,32,4 7w,b2,64,4
vcmpsd 7s,7l,8 7u,b3,8
vcmpsh 7u,fu,2
vcmpss 7s,7l,4 7u,b3,4
vcomisd 5r,85,8 5r,86,8
vcomish 5r,fv,2
vcomiss 5r,85,4 5r,86,4
vcompresspd 4q,7m,16 4r,7m,32 4s,7n,64
vcompressps 4q,7m,16 4r,7m,32 4s,7n,64
vcvtdq2pd 4k,7l,8 5y,7l,16 4k,7s,8,4 5y,7s,16,4 5z,8r,32,4
vcvtdq2ph 4k,fp,16,4,x 60,fp,32,4,y 61,fq,64,4
vcvtdq2ps 4k,7l,16 4l,7l,32 4k,7s,16,4 4l,7s,32,4 4m,8r,64,4
vcvtne2ps2bf16 4z,bx,16,4 50,bx,32,4 51,by,64,4
vcvtneebf162ps 4p,gn,16 8l,gn,32
vcvtneeph2ps 4p,gn,16 8l,gn,32
vcvtneobf162ps 4p,gn,16 8l,gn,32
vcvtneoph2ps 4p,gn,16 8l,gn,32
vcvtneps2bf16 4k,bx,16,4,x 60,bx,32,4,y 61,by,64,4 4k,gn,16,,x 60,gn,32,,y
vcvtpd2dq 4k,7l,16,,x 60,7l,32,,y 4k,7s,16,8,x 60,7s,32,8,y 61,8r,64,8
vcvtpd2ph 4k,fp,16,8,x 60,fp,32,8,y c5,fq,64,8,z
vcvtpd2ps 4k,7l,16,,x 60,7l,32,,y 4k,7s,16,8,x 60,7s,32,8,y 61,8r,64,8
vcvtpd2qq 4k,8t,16,8 4l,8t,32,8 4m,8x,64,8
vcvtpd2udq 4k,7s,16,8,x 60,7s,32,8,y 61,8r,64,8
vcvtpd2uqq 4k,8t,16,8 4l,8t,32,8 4m,8x,64,8
vcvtph2dq 4k,fp,8,2 5y,fp,16,2 5z,fq,32,2
vcvtph2pd 4k,fp,4,2 5y,fp,8,2 8s,fw,16,2
vcvtph2ps 4k,bj,8 5y,bj,16 4k,7m,8 5y,7m,16 5z,8w,32
vcvtph2psx 4k,fp,8,2 5y,fp,16,2 5z,fw,32,2
vcvtph2qq 4k,fp,4,2 5y,fp,8,2 8s,fq,16,2
vcvtph2udq 4k,fp,8,2 5y,fp,16,2 5z,fq,32,2
vcvtph2uqq 4k,fp,4,2 5y,fp,8,2 8s,fq,16,2
vcvtph2uw 4k,fp,16,2 4l,fp,32,2 4m,fq,64,2
vcvtph2w 4k,fp,16,2 4l,fp,32,2 4m,fq,64,2
vcvtps2dq 4k,7l,16 4l,7l,32 4k,7s,16,4 4l,7s,32,4 4m,8r,64,4
vcvtps2pd 4k,7l,8 5y,7l,16 4k,7s,8,4 5y,7s,16,4 5z,8v,32,4
vcvtps2ph b7,bj,8 b3,bj,16 b7,7m,8 b3,7m,16 b6,8w,32
vcvtps2phx 4k,fp,16,4,x 60,fp,32,4,y 61,fq,64,4
vcvtps2qq 4k,8t,8,4 5y,8t,16,4 5z,8x,32,4
vcvtps2udq 4k,7s,16,4 4l,7s,32,4 4m,8r,64,4
vcvtps2uqq 4k,8t,8,4 5y,8t,16,4 5z,8x,32,4
vcvtqq2pd 4k,8t,16,8 4l,8t,32,8 4m,8x,64,8
vcvtqq2ph 4k,fp,16,8,x 60,fp,32,8,y c5,fq,64,8,z
vcvtqq2ps 4k,8t,16,8,x 60,8t,32,8,y 61,8x,64,8
vcvtsd2sh 4z,fr,8
vcvtsd2si 5p,7l,8 5q,7l,8 5p,80,8 5q,80,8
vcvtsd2ss 4z,7l,8 4z,8s,8
vcvtsd2usi 5p,80,8 5q,80,8
vcvtsh2sd 4z,fx,2
vcvtsh2si 5p,fy,2 5q,fy,2
vcvtsh2ss 4z,fx,2
vcvtsh2usi 5p,fy,2 5q,fy,2
vcvtsi2sd 5k,7l,4,,l 5l,7l,8,,q 5k,80,4,,l 5l,80,8,,q
vcvtsi2sh 5k,fy,4,,l 5l,fy,8,,q
vcvtsi2ss 5k,7l,4,,l 5l,7l,8,,q 5k,80,4,,l 5l,80,8,,q
vcvtss2sd 4z,7l,4 4z,8w,4
vcvtss2sh 4z,fr,4
vcvtss2si 5p,7l,4 5q,7l,4 5p,80,4 5q,80,4
vcvtss2usi 5p,80,4 5q,80,4
vcvttpd2dq 4k,7l,16,,x 60,7l,32,,y 4k,7s,16,8,x 60,7s,32,8,y 61,8v,64,8
vcvttpd2qq 4k,8t,16,8 4l,8t,32,8 4m,9c,64,8
vcvttpd2udq 4k,7s,16,8,x 60,7s,32,8,y 61,8v,64,8
vcvttpd2uqq 4k,8t,16,8 4l,8t,32,8 4m,9c,64,8
vcvttph2dq 4k,fp,8,2 5y,fp,16,2 5z,fw,32,2
vcvttph2qq 4k,fp,4,2 5y,fp,8,2 8s,fw,16,2
vcvttph2udq 4k,fp,8,2 5y,fp,16,2 5z,fw,32,2
vcvttph2uqq 4k,fp,4,2 5y,fp,8,2 8s,fw,16,2
vcvttph2uw 4k,fp,16,2 4l,fp,32,2 4m,fw,64,2
vcvttph2w 4k,fp,16,2 4l,fp,32,2 4m,fw,64,2
vcvttps2dq 4k,7l,16 4l,7l,32 4k,7s,16,4 4l,7s,32,4 4m,8v,64,4
vcvttps2qq 4k,8t,8,4 5y,8t,16,4 5z,9c,32,4
vcvttps2udq 4k,7s,16,4 4l,7s,32,4 4m,8v,64,4
vcvttps2uqq 4k,8t,8,4 5y,8t,16,4 5z,9c,32,4
vcvttsd2si 5p,7l,8 5q,7l,8 5p,83,8 5q,83,8
vcvttsd2usi 5p,83,8 5q,83,8
vcvttsh2si 5p,fz,2 5q,fz,2
vcvttsh2usi 5p,fz,2 5q,fz,2
vcvttss2si 5p,7l,4 5q,7l,4 5p,83,4 5q,83,4
vcvttss2usi 5p,83,4 5q,83,4
vcvtudq2pd 4k,7s,8,4 5y,7s,16,4 5z,8r,32,4
vcvtudq2ph 4k,fp,16,4,x 60,fp,32,4,y 61,fq,64,4
vcvtudq2ps 4k,7s,16,4 4l,7s,32,4 4m,8r,64,4
vcvtuqq2pd 4k,8t,16,8 4l,8t,32,8 4m,8x,64,8
vcvtuqq2ph 4k,fp,16,8,x 60,fp,32,8,y c5,fq,64,8,z
vcvtuqq2ps 4k,8t,16,8,x 60,8t,32,8,y 61,8x,64,8
vcvtusi2sd 5k,80,4,,l 5l,80,8,,q
vcvtusi2sh 5k,fy,4,,l 5l,fy,8,,q
vcvtusi2ss 5k,80,4,,l 5l,80,8,,q
vcvtuw2ph 4k,fp,16,2 4l,fp,32,2 4m,fq,64,2
vcvtw2ph 4k,fp,16,2 4l,fp,32,2 4m,fq,64,2
vdbpsadbw 7s,90,16 7t,90,32 89,91,64
vdivpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,8r,64,8
vdivph 4z,fp,16,2 50,fp,32,2 51,fq,64,2
vdivps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,8r,64,4
vdivsd 4z,7l,8 4z,8s,8
vdivsh 4z,fr,2
vdivss 4z,7l,4 4z,8s,4
vdpbf16ps 93,bx,16,4 94,bx,32,4 95,by,64,4
vdppd 7s,7l,16
vdpps 7s,7l,16 7t,7l,32
verr 4b,5x,2,,w 4c,5y,2,,w 4d,5z,2,,w
verw 4b,5x,2,,w 4c,5y,2,,w 4d,5z,2,,w
vexp2pd 4m,cv,64,8
vexp2ps 4m,cv,64,4
vexpandpd 4k,7m,16 4l,7m,32 4m,7n,64
vexpandps 4k,7m,16 4l,7m,32 4m,7n,64
vextractf128 b3,7l,16
vextractf32x4 b3,7m,16 b4,7n,16
vextractf32x8 b6,bm,32
vextractf64x2 b3,bl,16 b4,bm,16
vextractf64x4 b6,7n,32
vextracti128 b3,8z,16
vextracti32x4 b3,7m,16 b4,7n,16
vextracti32x8 b6,bm,32
vextracti64x2 b3,bl,16 b4,bm,16
vextracti64x4 b6,7n,32
vextractps az,7l,4 b0,7l,4 az,7q,4 b0,7q,4
vfcmaddcph 93,g0,16,4 94,g0,32,4 95,g1,64,4
vfcmaddcsh 93,g2,4
vfcmulcph 4z,g0,16,4 50,g0,32,4 51,g1,64,4
vfcmulcsh 4z,g2,4
vfixupimmpd b8,7s,16,8 b9,7s,32,8 ba,8v,64,8
vfixupimmps b8,7s,16,4 b9,7s,32,4 ba,8v,64,4
vfixupimmsd b8,8w,8
vfixupimmss b8,8w,4
vfmadd132pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmadd132ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmadd132ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmadd132sd 93,cm,8 93,8s,8
vfmadd132sh 93,fr,2
vfmadd132ss 93,cm,4 93,8s,4
vfmadd213pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmadd213ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmadd213ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmadd213sd 93,cm,8 93,8s,8
vfmadd213sh 93,fr,2
vfmadd213ss 93,cm,4 93,8s,4
vfmadd231pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmadd231ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmadd231ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmadd231sd 93,cm,8 93,8s,8
vfmadd231sh 93,fr,2
vfmadd231ss 93,cm,4 93,8s,4
vfmaddcph 93,g0,16,4 94,g0,32,4 95,g1,64,4
vfmaddcsh 93,g2,4
vfmaddpd bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmaddps bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmaddsd bg,dw,8 bi,dw,8
vfmaddss bg,dw,4 bi,dw,4
vfmaddsub132pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmaddsub132ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmaddsub132ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmaddsub213pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmaddsub213ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmaddsub213ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmaddsub231pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmaddsub231ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmaddsub231ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmaddsubpd bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmaddsubps bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmsub132pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmsub132ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmsub132ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmsub132sd 93,cm,8 93,8s,8
vfmsub132sh 93,fr,2
vfmsub132ss 93,cm,4 93,8s,4
vfmsub213pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmsub213ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmsub213ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmsub213sd 93,cm,8 93,8s,8
vfmsub213sh 93,fr,2
vfmsub213ss 93,cm,4 93,8s,4
vfmsub231pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmsub231ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmsub231ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmsub231sd 93,cm,8 93,8s,8
vfmsub231sh 93,fr,2
vfmsub231ss 93,cm,4 93,8s,4
vfmsubadd132pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmsubadd132ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmsubadd132ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmsubadd213pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmsubadd213ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmsubadd213ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmsubadd231pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfmsubadd231ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfmsubadd231ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfmsubaddpd bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmsubaddps bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmsubpd bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmsubps bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfmsubsd bg,dw,8 bi,dw,8
vfmsubss bg,dw,4 bi,dw,4
vfmulcph 4z,g0,16,4 50,g0,32,4 51,g1,64,4
vfmulcsh 4z,g2,4
vfnmadd132pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfnmadd132ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfnmadd132ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfnmadd132sd 93,cm,8 93,8s,8
vfnmadd132sh 93,fr,2
vfnmadd132ss 93,cm,4 93,8s,4
vfnmadd213pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfnmadd213ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfnmadd213ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfnmadd213sd 93,cm,8 93,8s,8
vfnmadd213sh 93,fr,2
vfnmadd213ss 93,cm,4 93,8s,4
vfnmadd231pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfnmadd231ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfnmadd231ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfnmadd231sd 93,cm,8 93,8s,8
vfnmadd231sh 93,fr,2
vfnmadd231ss 93,cm,4 93,8s,4
vfnmaddpd bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfnmaddps bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfnmaddsd bg,dw,8 bi,dw,8
vfnmaddss bg,dw,4 bi,dw,4
vfnmsub132pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfnmsub132ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfnmsub132ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfnmsub132sd 93,cm,8 93,8s,8
vfnmsub132sh 93,fr,2
vfnmsub132ss 93,cm,4 93,8s,4
vfnmsub213pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfnmsub213ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfnmsub213ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfnmsub213sd 93,cm,8 93,8s,8
vfnmsub213sh 93,fr,2
vfnmsub213ss 93,cm,4 93,8s,4
vfnmsub231pd 93,cm,16 94,cm,32 93,7s,16,8 94,7s,32,8 95,8r,64,8
vfnmsub231ph 93,fp,16,2 94,fp,32,2 95,fq,64,2
vfnmsub231ps 93,cm,16 94,cm,32 93,7s,16,4 94,7s,32,4 95,8r,64,4
vfnmsub231sd 93,cm,8 93,8s,8
vfnmsub231sh 93,fr,2
vfnmsub231ss 93,cm,4 93,8s,4
vfnmsubpd bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfnmsubps bg,dw,16 bh,dw,32 bi,dw,16 bj,dw,32
vfnmsubsd bg,dw,8 bi,dw,8
vfnmsubss bg,dw,4 bi,dw,4
vfpclasspd bl,e9,16,8,x bm,e9,32,8,y bn,ea,64,8,z
vfpclassph bl,fs,16,2,x bm,fs,32,2,y bn,g3,64,2,z
vfpclassps bl,e9,16,4,x bm,e9,32,4,y bn,ea,64,4,z
vfpclasssd bl,eb,8
vfpclasssh bl,g4,2
vfpclassss bl,eb,4
vfrczpd 4k,ee,16 4l,ee,32
vfrczps 4k,ee,16 4l,ee,32
vfrczsd 4k,ee,8
vfrczss 4k,ee,4
vgatherdpd 9h,cj,8 9j,cj,8 9x,ck,8 a0,ck,8 a1,cl,8
vgatherdps 9h,cj,4 9i,cj,4 9x,ck,4 9y,ck,4 9z,cl,4
vgatherpf0dpd aj,ct,8
vgatherpf0dps ai,ct,4
vgatherpf0qpd ak,ct,8
vgatherpf0qps ak,ct,4
vgatherpf1dpd aj,ct,8
vgatherpf1dps ai,ct,4
vgatherpf1qpd ak,ct,8
vgatherpf1qps ak,ct,4
vgatherqpd 9p,cj,8 9r,cj,8 a2,ck,8 a5,ck,8 a6,cl,8
vgatherqps 9p,cj,4 9q,cj,4 a2,ck,4 a3,ck,4 a4,cl,4
vgetexppd 4k,7s,16,8 4l,7s,32,8 4m,8v,64,8
vgetexpph 4k,fp,16,2 4l,fp,32,2 4m,fw,64,2
vgetexpps 4k,7s,16,4 4l,7s,32,4 4m,8v,64,4
vgetexpsd 4z,8w,8
vgetexpsh 4z,fx,2
vgetexpss 4z,8w,4
vgetmantpd 6c,7s,16,8 6d,7s,32,8 6e,8v,64,8
vgetmantph 6c,fp,16,2 6d,fp,32,2 6e,fw,64,2
vgetmantps 6c,7s,16,4 6d,7s,32,4 6e,8v,64,4
vgetmantsd 7s,8w,8
vgetmantsh 7s,fx,2
vgetmantss 7s,8w,4
vgf2p8affineinvqb 7s,cz,16 7t,cz,32 7s,ec,16,8 7t,ec,32,8 89,ed,64,8
vgf2p8affineqb 7s,cz,16 7t,cz,32 7s,ec,16,8 7t,ec,32,8 89,ed,64,8
vgf2p8mulb 4z,cz,16 50,cz,32 4z,d0,16 50,d0,32 51,d1,64
vhaddpd 4z,7l,16 50,7l,32
vhaddps 4z,7l,16 50,7l,32
vhsubpd 4z,7l,16 50,7l,32
vhsubps 4z,7l,16 50,7l,32
vinsertf128 b1,7l,16
vinsertf32x4 b1,7m,16 b2,7n,16
vinsertf32x8 b5,bm,32
vinsertf64x2 b1,bl,16 b2,bm,16
vinsertf64x4 b5,7n,32
vinserti128 b1,8z,16
vinserti32x4 b1,7m,16 b2,7n,16
vinserti32x8 b5,bm,32
vinserti64x2 b1,bl,16 b2,bm,16
vinserti64x4 b5,7n,32
vinsertps 7s,7l,4 7s,7q,4
vlddqu 4p,7l,16 8l,7l,32
vldmxcsr 3j,7l,4
vmaskmovdqu 8n,bf,16
vmaskmovpd 4x,7l,16 90,7l,32 91,7l,16 92,7l,32
vmaskmovps 4x,7l,16 90,7l,32 91,7l,16 92,7l,32
vmaxpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,8v,64,8
vmaxph 4z,fp,16,2 50,fp,32,2 51,fw,64,2
vmaxps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,8v,64,4
vmaxsd 4z,7l,8 4z,8w,8
vmaxsh 4z,fx,2
vmaxss 4z,7l,4 4z,8w,4
vmcall 26,69
vmclear 3j,6b,8
vmfunc 26,6l
vmgexit 26,ex
vminpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,8v,64,8
vminph 4z,fp,16,2 50,fp,32,2 51,fw,64,2
vminps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,8v,64,4
vminsd 4z,7l,8 4z,8w,8
vminsh 4z,fx,2
vminss 4z,7l,4 4z,8w,4
vmlaunch 26,6a
vmload 26,6r 26,6s
vmmcall 26,6q
vmovapd 4k,7l,16 4l,7l,32 4k,7m,16 4l,7m,32 4m,7n,64 4q,7l,16 4r,7l,32 4q,7m,16 4r,7m,32 4s,7n,64
vmovaps 4k,7l,16 4l,7l,32 4k,7m,16 4l,7m,32 4m,7n,64 4q,7l,16 4r,7l,32 4q,7m,16 4r,7m,32 4s,7n,64
vmovd 68,7l,4 68,7q,4 6n,7l,4 6n,7q,4
vmovddup 4k,7l,8 4l,7l,32 4k,7m,8 4l,7m,32 4m,7n,64
vmovdqa 4k,7l,16 4l,7l,32 4q,7l,16 4r,7l,32
vmovdqa32 4k,7m,16 4l,7m,32 4m,7n,64 4q,7m,16 4r,7m,32 4s,7n,64
vmovdqa64 4k,7m,16 4l,7m,32 4m,7n,64 4q,7m,16 4r,7m,32 4s,7n,64
vmovdqu 4k,7l,16 4l,7l,32 4q,7l,16 4r,7l,32
vmovdqu16 4k,90,16 4l,90,32 4m,91,64 4q,90,16 4r,90,32 4s,91,64
vmovdqu32 4k,7m,16 4l,7m,32 4m,7n,64 4q,7m,16 4r,7m,32 4s,7n,64
vmovdqu64 4k,7m,16 4l,7m,32 4m,7n,64 4q,7m,16 4r,7m,32 4s,7n,64
vmovdqu8 4k,90,16 4l,90,32 4m,91,64 4q,90,16 4r,90,32 4s,91,64
vmovhlps 4o,7l 4o,7q
vmovhpd 4x,7l,8 4x,7q,8 4u,7l,8 4u,7q,8
vmovhps 4x,7l,8 4x,7q,8 4u,7l,8 4u,7q,8
vmovlhps 4o,7l 4o,7q
vmovlpd 4x,7l,8 4x,7q,8 4u,7l,8 4u,7q,8
vmovlps 4x,7l,8 4x,7q,8 4u,7l,8 4u,7q,8
vmovmskpd 5u,7l 5v,7l 5w,7l 5x,7l
vmovmskps 5u,7l 5v,7l 5w,7l 5x,7l
vmovntdq 4u,7l,16 5m,7l,32 4u,81,16 5m,81,32 5n,7q,64
vmovntdqa 4p,7l,16 8l,8z,32 4p,81,16 8l,81,32 8t,7q,64
vmovntpd 4u,7l,16 5m,7l,32 4u,81,16 5m,81,32 5n,7q,64
vmovntps 4u,7l,16 5m,7l,32 4u,81,16 5m,81,32 5n,7q,64
vmovq 69,7l,8 69,7q,8 6o,7l,8 6o,7q,8 4k,7l,8 4k,7q,8 4q,7l,8 4q,7q,8
vmovsd 4o,7l 4p,7l,8 4o,7n 4p,7n,8 4u,7l,8 4u,7p,8
vmovsh 4p,g5,2 4u,g4,2 4o,g5
vmovshdup 4k,7l,16 4l,7l,32 4k,7m,16 4l,7m,32 4m,7n,64
vmovsldup 4k,7l,16 4l,7l,32 4k,7m,16 4l,7m,32 4m,7n,64
vmovss 4o,7l 4p,7l,4 4o,7n 4p,7n,4 4u,7l,4 4u,7p,4
vmovupd 4k,7l,16 4l,7l,32 4k,7m,16 4l,7m,32 4m,7n,64 4q,7l,16 4r,7l,32 4q,7m,16 4r,7m,32 4s,7n,64
vmovups 4k,7l,16 4l,7l,32 4k,7m,16 4l,7m,32 4m,7n,64 4q,7l,16 4r,7l,32 4q,7m,16 4r,7m,32 4s,7n,64
vmovw 68,g6,2 69,g6,2 6n,g6,2 6o,g6,2
vmpsadbw 7s,7l,16 7t,8z,32
vmptrld 3j,6b,8
vmptrst 3m,b9,8
vmread 1s,6b,8,,q
vmresume 26,6a
vmrun 26,6o 26,6p
vmsave 26,6t 26,6u
vmulpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,8r,64,8
vmulph 4z,fp,16,2 50,fp,32,2 51,fq,64,2
vmulps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,8r,64,4
vmulsd 4z,7l,8 4z,8s,8
vmulsh 4z,fr,2
vmulss 4z,7l,4 4z,8s,4
vmwrite j,6b,8,,q
vmxoff 26,6b
vmxon 3j,6b,8
vorpd 4z,7l,16 50,7l,32 4z,8t,16,8 50,8t,32,8 51,8u,64,8
vorps 4z,7l,16 50,7l,32 4z,8t,16,4 50,8t,32,4 51,8u,64,4
vp2intersectd 97,c6,16,4 98,c6,32,4 99,c7,64,4
vp2intersectq 97,c6,16,8 98,c6,32,8 99,c7,64,8
vp4dpwssd 96,bz,16
vp4dpwssds 96,bz,16
vpabsb 4k,7l,16 4l,8z,32 4k,90,16 4l,90,32 4m,91,64
vpabsd 4k,7l,16 4l,8z,32 4k,7s,16,4 4l,7s,32,4 4m,7t,64,4
vpabsq 4k,7s,16,8 4l,7s,32,8 4m,7t,64,8
vpabsw 4k,7l,16 4l,8z,32 4k,90,16 4l,90,32 4m,91,64
vpackssdw 4z,7l,16 50,8z,32 4z,96,16,4 50,96,32,4 51,97,64,4
vpacksswb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpackusdw 4z,7l,16 50,8z,32 4z,96,16,4 50,96,32,4 51,97,64,4
vpackuswb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpaddb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpaddd 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpaddq 4z,7l,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpaddsb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpaddsw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpaddusb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpaddusw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpaddw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpalignr 7s,7l,16 7t,8z,32 7s,90,16 7t,90,32 89,91,64
vpand 4z,7l,16 50,8z,32
vpandd 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpandn 4z,7l,16 50,8z,32
vpandnd 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpandnq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpandq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpavgb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpavgw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpblendd 7s,8z,16 7t,8z,32
vpblendmb 4z,90,16 50,90,32 51,91,64
vpblendmd 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpblendmq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpblendmw 4z,90,16 50,90,32 51,91,64
vpblendvb bg,7l,16 bh,8z,32
vpblendw 7s,7l,16 7t,8z,32
vpbroadcastb 4k,8z,1 5y,8z,1 4k,90,1 5y,90,1 8s,91,1 9a,90 9b,90 9c,91
vpbroadcastd 4k,8z,4 5y,8z,4 4k,7m,4 5y,7m,4 8s,7n,4 9a,7m 9b,7m 9c,7n
vpbroadcastmb2q 8u,bo 8v,bo 8w,bp
vpbroadcastmw2d 8u,bo 8v,bo 8w,bp
vpbroadcastq 4k,8z,8 5y,8z,8 4k,7m,8 5y,7m,8 8s,7n,8 9d,7m 9e,7m 9f,7n
vpbroadcastw 4k,8z,2 5y,8z,2 4k,90,2 5y,90,2 8s,91,2 9a,90 9b,90 9c,91
vpclmulqdq 7s,dq,16 7t,dr,32 7s,ds,16 7t,ds,32 89,dt,64
vpcmov bg,ee,16 bh,ee,32 bi,ee,16 bj,ee,32
vpcmpb 7u,92,16 7v,92,32 7w,93,64
vpcmpd 7u,94,16,4 7v,94,32,4 7w,95,64,4
vpcmpeqb 4z,7l,16 50,8z,32 63,92,16 64,92,32 65,93,64
vpcmpeqd 4z,7l,16 50,8z,32 63,94,16,4 64,94,32,4 65,95,64,4
vpcmpeqq 4z,7l,16 50,8z,32 63,94,16,8 64,94,32,8 65,95,64,8
vpcmpeqw 4z,7l,16 50,8z,32 63,92,16 64,92,32 65,93,64
vpcmpestri bk,e3,16
vpcmpestriq bk,e4,16,,,vpcmpestri64
vpcmpestrm bk,dz,16
vpcmpestrmq bk,e0,16,,,vpcmpestrm64
vpcmpgtb 4z,7l,16 50,8z,32 63,92,16 64,92,32 65,93,64
vpcmpgtd 4z,7l,16 50,8z,32 63,94,16,4 64,94,32,4 65,95,64,4
vpcmpgtq 4z,7l,16 50,8z,32 63,94,16,8 64,94,32,8 65,95,64,8
vpcmpgtw 4z,7l,16 50,8z,32 63,92,16 64,92,32 65,93,64
vpcmpistri bk,e8,16
vpcmpistrm bk,e6,16
vpcmpq 7u,94,16,8 7v,94,32,8 7w,95,64,8
vpcmpub 7u,92,16 7v,92,32 7w,93,64
vpcmpud 7u,94,16,4 7v,94,32,4 7w,95,64,4
vpcmpuq 7u,94,16,8 7v,94,32,8 7w,95,64,8
vpcmpuw 7u,92,16 7v,92,32 7w,93,64
vpcmpw 7u,92,16 7v,92,32 7w,93,64
vpcomb 7s,ee,16
vpcomd 7s,ee,16
vpcompressb 4q,c4,16 4r,c4,32 4s,c5,64
vpcompressd 4q,7m,16 4r,7m,32 4s,7n,64
vpcompressq 4q,7m,16 4r,7m,32 4s,7n,64
vpcompressw 4q,c4,16 4r,c4,32 4s,c5,64
vpcomq 7s,ee,16
vpcomub 7s,ee,16
vpcomud 7s,ee,16
vpcomuq 7s,ee,16
vpcomuw 7s,ee,16
vpcomw 7s,ee,16
vpconflictd 4k,bt,16,4 4l,bt,32,4 4m,bu,64,4
vpconflictq 4k,bt,16,8 4l,bt,32,8 4m,bu,64,8
vpdpbssd 93,gl,16 94,gl,32
vpdpbssds 93,gl,16 94,gl,32
vpdpbsud 93,gl,16 94,gl,32
vpdpbsuds 93,gl,16 94,gl,32
vpdpbusd 93,bv,16,4 94,bv,32,4 95,bw,64,4 93,fh,16 94,fh,32
vpdpbusds 93,bv,16,4 94,bv,32,4 95,bw,64,4 93,fh,16 94,fh,32
vpdpbuud 93,gl,16 94,gl,32
vpdpbuuds 93,gl,16 94,gl,32
vpdpwssd 93,bv,16,4 94,bv,32,4 95,bw,64,4 93,fh,16 94,fh,32
vpdpwssds 93,bv,16,4 94,bv,32,4 95,bw,64,4 93,fh,16 94,fh,32
vpdpwsud 93,gt,16 94,gt,32
vpdpwsuds 93,gt,16 94,gt,32
vpdpwusd 93,gt,16 94,gt,32
vpdpwusds 93,gt,16 94,gt,32
vpdpwuud 93,gt,16 94,gt,32
vpdpwuuds 93,gt,16 94,gt,32
vperm2f128 7t,7l,32
vperm2i128 7t,8z,32
vpermb 4z,ca,16 50,ca,32 51,cb,64
vpermd 50,8z,32 50,7s,32,4 51,7t,64,4
vpermi2b 93,ca,16 94,ca,32 95,cb,64
vpermi2d 93,7s,16,4 94,7s,32,4 95,7t,64,4
vpermi2pd 93,7s,16,8 94,7s,32,8 95,7t,64,8
vpermi2ps 93,7s,16,4 94,7s,32,4 95,7t,64,4
vpermi2q 93,7s,16,8 94,7s,32,8 95,7t,64,8
vpermi2w 93,90,16 94,90,32 95,91,64
vpermil2pd bc,du,16 bd,du,32 be,du,16 bf,du,32
vpermil2ps bc,du,16 bd,du,32 be,du,16 bf,du,32
vpermilpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8 6c,7l,16 6d,7l,32 6c,7s,16,8 6d,7s,32,8 6e,7t,64,8
vpermilps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4 6c,7l,16 6d,7l,32 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4
vpermpd 50,7s,32,8 51,7t,64,8 6d,8z,32 6d,7s,32,8 6e,7t,64,8
vpermps 50,8z,32 50,7s,32,4 51,7t,64,4
vpermq 50,7s,32,8 51,7t,64,8 6d,8z,32 6d,7s,32,8 6e,7t,64,8
vpermt2b 93,ca,16 94,ca,32 95,cb,64
vpermt2d 93,7s,16,4 94,7s,32,4 95,7t,64,4
vpermt2pd 93,7s,16,8 94,7s,32,8 95,7t,64,8
vpermt2ps 93,7s,16,4 94,7s,32,4 95,7t,64,4
vpermt2q 93,7s,16,8 94,7s,32,8 95,7t,64,8
vpermt2w 93,90,16 94,90,32 95,91,64
vpermw 4z,90,16 50,90,32 51,91,64
vpexpandb 4k,c4,16 4l,c4,32 4m,c5,64
vpexpandd 4k,7m,16 4l,7m,32 4m,7n,64
vpexpandq 4k,7m,16 4l,7m,32 4m,7n,64
vpexpandw 4k,c4,16 4l,c4,32 4m,c5,64
vpextrb az,7l,1 b0,7l,1 az,99,1 b0,99,1
vpextrd az,7l,4 az,bs,4
vpextrq b0,7l,8 b0,bs,8
vpextrw 87,7l 88,7l 87,99 88,99 az,7l,2 b0,7l,2 az,99,2 b0,99,2
vpgatherdd 9h,cj,4 9i,cj,4 9k,ck,4 9l,ck,4 9m,cl,4
vpgatherdq 9h,cj,8 9j,cj,8 9k,ck,8 9n,ck,8 9o,cl,8
vpgatherqd 9p,cj,4 9q,cj,4 9s,ck,4 9t,ck,4 9u,cl,4
vpgatherqq 9p,cj,8 9r,cj,8 9s,ck,8 9v,ck,8 9w,cl,8
vphaddbd 4k,ee,16
vphaddbq 4k,ee,16
vphaddbw 4k,ee,16
vphaddd 4z,7l,16 50,8z,32
vphadddq 4k,ee,16
vphaddsw 4z,7l,16 50,8z,32
vphaddubd 4k,ee,16
vphaddubq 4k,ee,16
vphaddubw 4k,ee,16
vphaddudq 4k,ee,16
vphadduwd 4k,ee,16
vphadduwq 4k,ee,16
vphaddw 4z,7l,16 50,8z,32
vphaddwd 4k,ee,16
vphaddwq 4k,ee,16
vphminposuw 4k,7l,16
vphsubbw 4k,ee,16
vphsubd 4z,7l,16 50,8z,32
vphsubdq 4k,ee,16
vphsubsw 4z,7l,16 50,8z,32
vphsubw 4z,7l,16 50,8z,32
vphsubwd 4k,ee,16
vpinsrb 83,7l,1 84,7l,1 83,99,1 84,99,1
vpinsrd 83,7l,4 83,bs,4
vpinsrq 84,7l,8 84,bs,8
vpinsrw 83,7l,2 84,7l,2 83,99,2 84,99,2
vplzcntd 4k,bt,16,4 4l,bt,32,4 4m,bu,64,4
vplzcntq 4k,bt,16,8 4l,bt,32,8 4m,bu,64,8
vpmacsdd bg,ee,16
vpmacsdqh bg,ee,16
vpmacsdql bg,ee,16
vpmacssdd bg,ee,16
vpmacssdqh bg,ee,16
vpmacssdql bg,ee,16
vpmacsswd bg,ee,16
vpmacssww bg,ee,16
vpmacswd bg,ee,16
vpmacsww bg,ee,16
vpmadcsswd bg,ee,16
vpmadcswd bg,ee,16
vpmadd52huq 93,cr,16,8 94,cr,32,8 95,cs,64,8 93,go,16 94,go,32
vpmadd52luq 93,cr,16,8 94,cr,32,8 95,cs,64,8 93,go,16 94,go,32
vpmaddubsw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmaddwd 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmaskmovd 4x,8z,16 90,8z,32 91,8z,16 92,8z,32
vpmaskmovq 4x,8z,16 90,8z,32 91,8z,16 92,8z,32
vpmaxsb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmaxsd 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpmaxsq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpmaxsw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmaxub 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmaxud 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpmaxuq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpmaxuw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpminsb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpminsd 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpminsq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpminsw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpminub 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpminud 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpminuq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpminuw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmovb2m 8x,98 8y,98 8z,99
vpmovd2m 8x,br 8y,br 8z,bs
vpmovdb 4q,7m,4 8p,7m,8 8r,7n,16
vpmovdw 4q,7m,8 8p,7m,16 8q,7n,32
vpmovm2b 8u,98 8v,98 8w,99
vpmovm2d 8u,br 8v,br 8w,bs
vpmovm2q 8u,br 8v,br 8w,bs
vpmovm2w 8u,98 8v,98 8w,99
vpmovmskb 5u,7l 5v,7l 5w,8z 5x,8z
vpmovq2m 8x,br 8y,br 8z,bs
vpmovqb 4q,7m,2 8p,7m,4 8r,7n,8
vpmovqd 4q,7m,8 8p,7m,16 8q,7n,32
vpmovqw 4q,7m,4 8p,7m,8 8r,7n,16
vpmovsdb 4q,7m,4 8p,7m,8 8r,7n,16
vpmovsdw 4q,7m,8 8p,7m,16 8q,7n,32
vpmovsqb 4q,7m,2 8p,7m,4 8r,7n,8
vpmovsqd 4q,7m,8 8p,7m,16 8q,7n,32
vpmovsqw 4q,7m,4 8p,7m,8 8r,7n,16
vpmovswb 4q,90,8 8p,90,16 8q,91,32
vpmovsxbd 4k,7l,4 5y,8z,8 4k,7m,4 5y,7m,8 8s,7n,16
vpmovsxbq 4k,7l,2 5y,8z,4 4k,7m,2 5y,7m,4 8s,7n,8
vpmovsxbw 4k,7l,8 5y,8z,16 4k,90,8 5y,90,16 5z,91,32
vpmovsxdq 4k,7l,8 5y,8z,16 4k,7m,8 5y,7m,16 5z,7n,32
vpmovsxwd 4k,7l,8 5y,8z,16 4k,7m,8 5y,7m,16 5z,7n,32
vpmovsxwq 4k,7l,4 5y,8z,8 4k,7m,4 5y,7m,8 8s,7n,16
vpmovusdb 4q,7m,4 8p,7m,8 8r,7n,16
vpmovusdw 4q,7m,8 8p,7m,16 8q,7n,32
vpmovusqb 4q,7m,2 8p,7m,4 8r,7n,8
vpmovusqd 4q,7m,8 8p,7m,16 8q,7n,32
vpmovusqw 4q,7m,4 8p,7m,8 8r,7n,16
vpmovuswb 4q,90,8 8p,90,16 8q,91,32
vpmovw2m 8x,98 8y,98 8z,99
vpmovwb 4q,90,8 8p,90,16 8q,91,32
vpmovzxbd 4k,7l,4 5y,8z,8 4k,7m,4 5y,7m,8 8s,7n,16
vpmovzxbq 4k,7l,2 5y,8z,4 4k,7m,2 5y,7m,4 8s,7n,8
vpmovzxbw 4k,7l,8 5y,8z,16 4k,90,8 5y,90,16 5z,91,32
vpmovzxdq 4k,7l,8 5y,8z,16 4k,7m,8 5y,7m,16 5z,7n,32
vpmovzxwd 4k,7l,8 5y,8z,16 4k,7m,8 5y,7m,16 5z,7n,32
vpmovzxwq 4k,7l,4 5y,8z,8 4k,7m,4 5y,7m,8 8s,7n,16
vpmuldq 4z,7l,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpmulhrsw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmulhuw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmulhw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmulld 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpmullq 4z,8t,16,8 50,8t,32,8 51,8u,64,8
vpmullw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpmultishiftqb 4z,cf,16,8 50,cf,32,8 51,cg,64,8
vpmuludq 4z,7l,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpopcntb 4k,c0,16 4l,c0,32 4m,c1,64
vpopcntd 4k,c2,16,4 4l,c2,32,4 4m,c3,64,4
vpopcntq 4k,c2,16,8 4l,c2,32,8 4m,c3,64,8
vpopcntw 4k,c0,16 4l,c0,32 4m,c1,64
vpor 4z,7l,16 50,8z,32
vpord 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vporq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpperm bg,ee,16 bi,ee,16
vprold 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4
vprolq 6c,7s,16,8 6d,7s,32,8 6e,7t,64,8
vprolvd 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vprolvq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vprord 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4
vprorq 6c,7s,16,8 6d,7s,32,8 6e,7t,64,8
vprorvd 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vprorvq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vprotb 6c,ee,16 bq,ee,16 4z,ee,16
vprotd 6c,ee,16 bq,ee,16 4z,ee,16
vprotq 6c,ee,16 bq,ee,16 4z,ee,16
vprotw 6c,ee,16 bq,ee,16 4z,ee,16
vpsadbw 4z,7l,16 50,8z,32 4z,98,16 50,98,32 51,99,64
vpscatterdd a8,cp,4 a9,cp,4 aa,cq,4
vpscatterdq a8,cp,8 ab,cp,8 ac,cq,8
vpscatterqd ad,cp,4 ae,cp,4 af,cq,4
vpscatterqq ad,cp,8 ag,cp,8 ah,cq,8
vpshab bq,ee,16 4z,ee,16
vpshad bq,ee,16 4z,ee,16
vpshaq bq,ee,16 4z,ee,16
vpshaw bq,ee,16 4z,ee,16
vpshlb bq,ee,16 4z,ee,16
vpshld bq,ee,16 4z,ee,16
vpshldd 7s,c8,16,4 7t,c8,32,4 89,c9,64,4
vpshldq 7s,c8,16,8 7t,c8,32,8 89,c9,64,8
vpshldvd 93,c8,16,4 94,c8,32,4 95,c9,64,4
vpshldvq 93,c8,16,8 94,c8,32,8 95,c9,64,8
vpshldvw 93,c4,16 94,c4,32 95,c5,64
vpshldw 7s,c4,16 7t,c4,32 89,c5,64
vpshlq bq,ee,16 4z,ee,16
vpshlw bq,ee,16 4z,ee,16
vpshrdd 7s,c8,16,4 7t,c8,32,4 89,c9,64,4
vpshrdq 7s,c8,16,8 7t,c8,32,8 89,c9,64,8
vpshrdvd 93,c8,16,4 94,c8,32,4 95,c9,64,4
vpshrdvq 93,c8,16,8 94,c8,32,8 95,c9,64,8
vpshrdvw 93,c4,16 94,c4,32 95,c5,64
vpshrdw 7s,c4,16 7t,c4,32 89,c5,64
vpshufb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpshufbitqmb 63,ch,16 64,ch,32 65,ci,64
vpshufd 6c,7l,16 6d,8z,32 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4
vpshufhw 6c,7l,16 6d,8z,32 6c,90,16 6d,90,32 6e,91,64
vpshuflw 6c,7l,16 6d,8z,32 6c,90,16 6d,90,32 6e,91,64
vpsignb 4z,7l,16 50,8z,32
vpsignd 4z,7l,16 50,8z,32
vpsignw 4z,7l,16 50,8z,32
vpslld 6h,7l 6i,8z 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4 4z,7l,16 8e,8z,16 4z,7m,16 8e,7m,16 8f,7n,16
vpslldq 6h,7l 6i,8z 6c,98,16 6d,98,32 6e,99,64
vpsllq 6h,7l 6i,8z 6c,7s,16,8 6d,7s,32,8 6e,7t,64,8 4z,7l,16 8e,8z,16 4z,7m,16 8e,7m,16 8f,7n,16
vpsllvd 4z,8z,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpsllvq 4z,8z,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpsllvw 4z,90,16 50,90,32 51,91,64
vpsllw 6h,7l 6i,8z 6c,90,16 6d,90,32 6e,91,64 4z,7l,16 8e,8z,16 4z,90,16 8e,90,16 8f,91,16
vpsrad 6h,7l 6i,8z 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4 4z,7l,16 8e,8z,16 4z,7m,16 8e,7m,16 8f,7n,16
vpsraq 6c,7s,16,8 6d,7s,32,8 6e,7t,64,8 4z,7m,16 8e,7m,16 8f,7n,16
vpsravd 4z,8z,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpsravq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpsravw 4z,90,16 50,90,32 51,91,64
vpsraw 6h,7l 6i,8z 6c,90,16 6d,90,32 6e,91,64 4z,7l,16 8e,8z,16 4z,90,16 8e,90,16 8f,91,16
vpsrld 6h,7l 6i,8z 6c,7s,16,4 6d,7s,32,4 6e,7t,64,4 4z,7l,16 8e,8z,16 4z,7m,16 8e,7m,16 8f,7n,16
vpsrldq 6h,7l 6i,8z 6c,98,16 6d,98,32 6e,99,64
vpsrlq 6h,7l 6i,8z 6c,7s,16,8 6d,7s,32,8 6e,7t,64,8 4z,7l,16 8e,8z,16 4z,7m,16 8e,7m,16 8f,7n,16
vpsrlvd 4z,8z,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpsrlvq 4z,8z,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpsrlvw 4z,90,16 50,90,32 51,91,64
vpsrlw 6h,7l 6i,8z 6c,90,16 6d,90,32 6e,91,64 4z,7l,16 8e,8z,16 4z,90,16 8e,90,16 8f,91,16
vpsubb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpsubd 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpsubq 4z,7l,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpsubsb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpsubsw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpsubusb 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpsubusw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpsubw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpternlogd b8,7s,16,4 b9,7s,32,4 ba,7t,64,4
vpternlogq b8,7s,16,8 b9,7s,32,8 ba,7t,64,8
vptest 5r,bh,16 8o,bh,32
vptestmb 63,92,16 64,92,32 65,93,64
vptestmd 63,94,16,4 64,94,32,4 65,95,64,4
vptestmq 63,94,16,8 64,94,32,8 65,95,64,8
vptestmw 63,92,16 64,92,32 65,93,64
vptestnmb 63,92,16 64,92,32 65,93,64
vptestnmd 63,94,16,4 64,94,32,4 65,95,64,4
vptestnmq 63,94,16,8 64,94,32,8 65,95,64,8
vptestnmw 63,92,16 64,92,32 65,93,64
vpunpckhbw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpunpckhdq 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpunpckhqdq 4z,7l,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpunpckhwd 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpunpcklbw 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpunpckldq 4z,7l,16 50,8z,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpunpcklqdq 4z,7l,16 50,8z,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vpunpcklwd 4z,7l,16 50,8z,32 4z,90,16 50,90,32 51,91,64
vpxor 4z,7l,16 50,8z,32
vpxord 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vpxorq 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vrangepd 7s,8t,16,8 7t,8t,32,8 89,9c,64,8
vrangeps 7s,8t,16,4 7t,8t,32,4 89,9c,64,4
vrangesd 7s,dv,8
vrangess 7s,dv,4
vrcp14pd 4k,7s,16,8 4l,7s,32,8 4m,7t,64,8
vrcp14ps 4k,7s,16,4 4l,7s,32,4 4m,7t,64,4
vrcp14sd 4z,7n,8
vrcp14ss 4z,7n,4
vrcp28pd 4m,cv,64,8
vrcp28ps 4m,cv,64,4
vrcp28sd 4z,cx,8
vrcp28ss 4z,cx,4
vrcpph 4k,fp,16,2 4l,fp,32,2 4m,g7,64,2
vrcpps 4k,7l,16 4l,7l,32
vrcpsh 4z,g5,2
vrcpss 4z,7l,4
vreducepd 6c,8t,16,8 6d,8t,32,8 6e,9c,64,8
vreduceph 6c,fp,16,2 6d,fp,32,2 6e,fw,64,2
vreduceps 6c,8t,16,4 6d,8t,32,4 6e,9c,64,4
vreducesd 7s,dv,8
vreducesh 7s,fx,2
vreducess 7s,dv,4
vrndscalepd 6c,7s,16,8 6d,7s,32,8 6e,8v,64,8
vrndscaleph 6c,fp,16,2 6d,fp,32,2 6e,fw,64,2
vrndscaleps 6c,7s,16,4 6d,7s,32,4 6e,8v,64,4
vrndscalesd 7s,8w,8
vrndscalesh 7s,fx,2
vrndscaless 7s,8w,4
vroundpd 6c,7l,16 6d,7l,32
vroundps 6c,7l,16 6d,7l,32
vroundsd 7s,7l,8
vroundss 7s,7l,4
vrsqrt14pd 4k,7s,16,8 4l,7s,32,8 4m,7t,64,8
vrsqrt14ps 4k,7s,16,4 4l,7s,32,4 4m,7t,64,4
vrsqrt14sd 4z,7n,8
vrsqrt14ss 4z,7n,4
vrsqrt28pd 4m,cv,64,8
vrsqrt28ps 4m,cv,64,4
vrsqrt28sd 4z,cx,8
vrsqrt28ss 4z,cx,4
vrsqrtph 4k,fp,16,2 4l,fp,32,2 4m,g7,64,2
vrsqrtps 4k,7l,16 4l,7l,32
vrsqrtsh 4z,g5,2
vrsqrtss 4z,7l,4
vscalefpd 4z,7s,16,8 50,7s,32,8 51,8r,64,8
vscalefph 4z,fp,16,2 50,fp,32,2 51,fq,64,2
vscalefps 4z,7s,16,4 50,7s,32,4 51,8r,64,4
vscalefsd 4z,8s,8
vscalefsh 4z,fr,2
vscalefss 4z,8s,4
vscatterdpd a8,cp,8 ab,cp,8 ac,cq,8
vscatterdps a8,cp,4 a9,cp,4 aa,cq,4
vscatterpf0dpd aj,ct,8
vscatterpf0dps ai,ct,4
vscatterpf0qpd ak,ct,8
vscatterpf0qps ak,ct,4
vscatterpf1dpd aj,ct,8
vscatterpf1dps ai,ct,4
vscatterpf1qpd ak,ct,8
vscatterpf1qps ak,ct,4
vscatterqpd ad,cp,8 ag,cp,8 ah,cq,8
vscatterqps ad,cp,4 ae,cp,4 af,cq,4
vsha512msg1 cb,gs
vsha512msg2 cc,gs
vsha512rnds2 ca,gs
vshuff32x4 7t,7s,32,4 89,7t,64,4
vshuff64x2 7t,7s,32,8 89,7t,64,8
vshufi32x4 7t,7s,32,4 89,7t,64,4
vshufi64x2 7t,7s,32,8 89,7t,64,8
vshufpd 7s,7l,16 7t,7l,32 7s,7s,16,8 7t,7s,32,8 89,7t,64,8
vshufps 7s,7l,16 7t,7l,32 7s,7s,16,4 7t,7s,32,4 89,7t,64,4
vsm3msg1 93,gu,16
vsm3msg2 93,gu,16
vsm3rnds2 b8,gu,16
vsm4key4 4z,gv,16 50,gv,32
vsm4rnds4 4z,gv,16 50,gv,32
vsqrtpd 4k,7l,16 4l,7l,32 4k,7s,16,8 4l,7s,32,8 4m,8r,64,8
vsqrtph 4k,fp,16,2 4l,fp,32,2 4m,fq,64,2
vsqrtps 4k,7l,16 4l,7l,32 4k,7s,16,4 4l,7s,32,4 4m,8r,64,4
vsqrtsd 4z,7l,8 4z,8s,8
vsqrtsh 4z,fr,2
vsqrtss 4z,7l,4 4z,8s,4
vstmxcsr 3m,7l,4
vsubpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,8r,64,8
vsubph 4z,fp,16,2 50,fp,32,2 51,fq,64,2
vsubps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,8r,64,4
vsubsd 4z,7l,8 4z,8s,8
vsubsh 4z,fr,2
vsubss 4z,7l,4 4z,8s,4
vtestpd 5r,bh,16 8o,bh,32
vtestps 5r,bh,16 8o,bh,32
vucomisd 5r,85,8 5r,86,8
vucomish 5r,fv,2
vucomiss 5r,85,4 5r,86,4
vunpckhpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vunpckhps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vunpcklpd 4z,7l,16 50,7l,32 4z,7s,16,8 50,7s,32,8 51,7t,64,8
vunpcklps 4z,7l,16 50,7l,32 4z,7s,16,4 50,7s,32,4 51,7t,64,4
vxorpd 4z,7l,16 50,7l,32 4z,8t,16,8 50,8t,32,8 51,8u,64,8
vxorps 4z,7l,16 50,7l,32 4z,8t,16,4 50,8t,32,4 51,8u,64,4
vzeroall 26,9b
vzeroupper 26,9a
wbinvd 26,67
wbnoinvd 26,7f
wrfsbase 78,a8 p,a8
wrgsbase 78,a8 p,a8
wrmsr 26,88
wrmsrlist 26,gg
wrmsrns 26,gf
wrpkru 26,73
wrssd 7x,7w,4
wrssq 7y,7w,8
wrudbg 26,g9
wrussd 7x,70,4
wrussq 7y,70,8
xabort 34,2j
xadd 1l,b1,1,,b 1m,b1,2,,w 1n,b1,4,,l 1o,2,8,,q
xbegin 38,2k
xchg 1l,13,1,,b 1m,13,2,,w 1n,14,4,,l 1o,15,8,,q 27,19,,,w 28,1a,,,l 29,m,,,q
xcryptcbc 26,a2 26,a3
xcryptcfb 26,a2 26,a3
xcryptctr 26,a2 26,a3
xcryptecb 26,a0 26,a1
xcryptofb 26,a2 26,a3
xend 26,2j
xgetbv 26,6j
xlat 3i,19,1,,b
xor 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
xorpd 4y,7o,16
xorps 4y,7k,16
xresldtrk 26,et
xrstor 3j,a9
xrstor64 3j,a9
xrstors 3j,b6
xrstors64 3j,b6
xsave 4f,a9
xsave64 4f,a9
xsavec 3m,b7
xsavec64 3m,b7
xsaveopt 4f,ab
xsaveopt64 4f,ab
xsaves 3m,b6
xsaves64 3m,b6
xsetbv 26,6k
xsha1 26,9w 26,9x
xsha256 26,9w 26,9x
xsha512 26,gb 26,gc
xsha512_alt 26,gb 26,gc
xstore 26,9y 26,9z
xstore_alt 26,gd 26,ge
xsusldtrk 26,et
xtest 26,6m`;
