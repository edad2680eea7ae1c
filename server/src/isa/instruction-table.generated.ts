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
r16:w rm32:r
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
r16:w rm16:r
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
legacy||rax:W||RTM|next|||xpmo
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
legacy||al:m al:r rbx:r||INTEL8086|next|||xpmo
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
legacy||||RTM|next|||xpmo
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
legacy||eax:r ebx:R ecx:R rax:W rbx:W rcx:W||SMX|next|||5m9s
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
legacy||eax:R ebx:R ecx:r edi:R edx:R esi:R rax:w rcx:W rdi:W rsi:W|eax:0:R:0 edx:0:R:0 ebx:0:R:0 esi:0:R:0 eax:0:W:0 edi:0:W:0|PADLOCK_ACE|next|||xpmo
legacy||rax:R rax:w rbx:R rcx:M rdi:R rdi:W rdx:R rsi:R rsi:W|rax:0:R:0 rdx:0:R:0 rbx:0:R:0 rsi:0:R:0 rax:0:W:0 rdi:0:W:0|PADLOCK_ACE|next|||xpmo
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
legacy||rcx:R||TDX|call|||47pc
legacy|0,20,43,0,0|||TDX|call|||47pc
legacy|0,4,59,0,0|r8:R r9:R rax:m rcx:R rdx:R||TDX|next|||47pc
legacy|0,16,47,0,0|rax:r rax:w||TDX|call|||47pc
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
aadd c7,gm,4 c8,gm,8
aand c7,gm,4 c8,gm,8
adc 0,c,1,,b 1,c,2,,w 2,d,4,,l 3,e,8,,q 4,f,1,,b 5,f,2,,w 6,g,4,,l 7,h,8,,q 8,f,,,b 9,f,,,w a,g,,,l b,h,,,q 17,c,1,,b 19,c,2,,w 1a,d,4,,l 1b,e,8,,q 1f,c,2,,w 1g,d,4,,l 1h,e,8,,q
adcx 6,df,4,,l 7,df,8,,q
add 0,,1,,b 1,,2,,w 2,1,4,,l 3,2,8,,q 4,3,1,,b 5,3,2,,w 6,4,4,,l 7,5,8,,q 8,3,,,b 9,3,,,w a,4,,,l b,5,,,q 17,,1,,b 19,,2,,w 1a,1,4,,l 1b,2,8,,q 1f,,2,,w 1g,1,4,,l 1h,2,8,,q
addpd 4z,7q,16
addps 4z,7m,16
addsd 4z,7q,8
addss 4z,7m,4
addsubpd 4z,7t,16
addsubps 4z,7t,16
adox 6,dg,4,,l 7,dg,8,,q
aesdec 4z,d4,16
aesdec128kl 4x,fa,48
aesdec256kl 4x,fa,64
aesdeclast 4z,d4,16
aesdecwide128kl 3k,f8,48
aesdecwide256kl 3k,f8,64
aesenc 4z,d4,16
aesenc128kl 4x,fa,48
aesenc256kl 4x,fa,64
aesenclast 4z,d4,16
aesencwide128kl 3k,f8,48
aesencwide256kl 3k,f8,64
aesimc 4l,d4,16
aeskeygenassist 6d,d4,16
and 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
andn aq,da,4,,l ar,da,8,,q
andnpd 4z,7q,16
andnps 4z,7m,16
andpd 4z,7q,16
andps 4z,7m,16
aor c7,gm,4 c8,gm,8
axor c7,gm,4 c8,gm,8
bextr as,dj,4,,l at,dj,8,,q y,el,4,,l bs,el,8,,q
blcfill t,eh,4,,l 1v,eh,8,,q
blci t,eh,4,,l 1v,eh,8,,q
blcic t,eh,4,,l 1v,eh,8,,q
blcmsk t,eh,4,,l 1v,eh,8,,q
blcs t,eh,4,,l 1v,eh,8,,q
blendpd 7s,bp,16
blendps 7s,bp,16
blendvpd 4z,bk,16
blendvps 4z,bk,16
blsfill t,eh,4,,l 1v,eh,8,,q
blsi t,db,4,,l 1v,db,8,,q
blsic t,eh,4,,l 1v,eh,8,,q
blsmsk t,dc,4,,l 1v,dc,8,,q
blsr t,db,4,,l 1v,db,8,,q
bndcl 55,7w,8
bndcn 55,7w,8
bndcu 55,7w,8
bndldx 53,7w
bndmk 58,7w,8
bndmov 54,7w,16 57,7w,16
bndstx 56,7w
bsf 4i,az,2,,w 4j,az,4,,l 4k,b0,8,,q
bsr 4i,az,2,,w 4j,az,4,,l 4k,b0,8,,q
bswap 8c,be,,,w 8d,be,,,l 8e,m,,,q
bt d,9u,2,,w e,9u,4,,l f,9v,8,,q 7p,9u,2,,w 7q,9u,4,,l 7r,9v,8,,q
btc 31,a7,2,,w 32,a7,4,,l 33,a8,8,,q 1,a7,2,,w 2,a7,4,,l 3,a8,8,,q
btr 1,a7,2,,w 2,a7,4,,l 3,a8,8,,q 31,a7,2,,w 32,a7,4,,l 33,a8,8,,q
bts 1,a7,2,,w 2,a7,4,,l 3,a8,8,,q 31,a7,2,,w 32,a7,4,,l 33,a8,8,,q
bzhi as,dd,4,,l at,dd,8,,q
call 39,4v,,,q 4c,5i,2,,w 4e,5j,8,,q
cbtw 27,1f,,,,cbw
ccs_encrypt 27,fm 27,fn
ccs_hash 27,fk 27,fl
clac 27,6h
clc 27,59
cld 27,5d
cldemote 4h,7x,1
clflush 3k,aj,1
clflushopt 3k,ak,1
clgi 27,6y
cli 27,5b
clrssbsy 4g,ag,8
cltd 27,1j,,,,cdq
cltq 27,1h,,,,cdqe
clts 27,65
clui 27,ff
clwb 3k,ae,1
clzero 27,7b 27,7c
cmc 27,50
cmova 4i,8l,2,,w 6,8l,4,,l 4k,8l,8,,q
cmovae 4i,8j,2,,w 6,8j,4,,l 4k,8j,8,,q
cmovb 4i,8j,2,,w 6,8j,4,,l 4k,8j,8,,q
cmovbe 4i,8l,2,,w 6,8l,4,,l 4k,8l,8,,q
cmove 4i,8k,2,,w 6,8k,4,,l 4k,8k,8,,q
cmovg 4i,8p,2,,w 6,8p,4,,l 4k,8p,8,,q
cmovge 4i,8o,2,,w 6,8o,4,,l 4k,8o,8,,q
cmovl 4i,8o,2,,w 6,8o,4,,l 4k,8o,8,,q
cmovle 4i,8p,2,,w 6,8p,4,,l 4k,8p,8,,q
cmovne 4i,8k,2,,w 6,8k,4,,l 4k,8k,8,,q
cmovno 4i,8i,2,,w 6,8i,4,,l 4k,8i,8,,q
cmovnp 4i,8n,2,,w 6,8n,4,,l 4k,8n,8,,q
cmovns 4i,8m,2,,w 6,8m,4,,l 4k,8m,8,,q
cmovo 4i,8i,2,,w 6,8i,4,,l 4k,8i,8,,q
cmovp 4i,8n,2,,w 6,8n,4,,l 4k,8n,8,,q
cmovs 4i,8m,2,,w 6,8m,4,,l 4k,8m,8,,q
cmp c,3,1,,b d,3,2,,w e,4,4,,l f,5,8,,q g,3,1,,b h,3,2,,w i,4,4,,l j,5,8,,q k,3,,,b l,3,,,w m,4,,,l n,5,,,q 18,3,1,,b 1c,3,2,,w 1d,4,4,,l 1e,5,8,,q 1i,3,2,,w 1j,4,4,,l 1k,5,8,,q
cmpaexadd c9,gr,4 ca,gr,8
cmpaxadd c9,gr,4 ca,gr,8
cmpbexadd c9,gr,4 ca,gr,8
cmpbxadd c9,gr,4 ca,gr,8
cmpexadd c9,gr,4 ca,gr,8
cmpgexadd c9,gr,4 ca,gr,8
cmpgxadd c9,gr,4 ca,gr,8
cmplexadd c9,gr,4 ca,gr,8
cmplxadd c9,gr,4 ca,gr,8
cmpnexadd c9,gr,4 ca,gr,8
cmpnoxadd c9,gr,4 ca,gr,8
cmpnpxadd c9,gr,4 ca,gr,8
cmpnsxadd c9,gr,4 ca,gr,8
cmpoxadd c9,gr,4 ca,gr,8
cmppd 7s,7q,16
cmpps 7s,7m,16
cmppxadd c9,gr,4 ca,gr,8
cmps 2k,1u,1,,b,cmpsb 2k,1u,2,,w,cmpsw 2k,1v,4,,l,cmpsd 2k,1w,8,,q,cmpsq
cmpsd 7s,7q,8
cmpss 7s,7m,4
cmpsxadd c9,gr,4 ca,gr,8
cmpxchg 7a,am,1,,b 7b,an,2,,w 7c,ao,4,,l 7d,ap,8,,q
cmpxchg16b 8b,b7,16
cmpxchg8b 8b,b6,8
comisd 5s,89,8
comiss 5s,86,4
cpuid 27,9t
cqto 27,1k,,,,cqo
crc32 am,bs,1,,b an,bs,1,,b ap,bs,2,,w 6,bs,4,,l 7,bs,8,,q
cvtdq2pd 4l,7q,8
cvtdq2ps 4l,7q,16
cvtpd2dq 4l,7q,16
cvtpd2pi 5p,7q,16
cvtpd2ps 4l,7q,16
cvtpi2pd 5i,7q,8
cvtpi2ps 5h,7m,8
cvtps2dq 4l,7q,16
cvtps2pd 4l,7q,8
cvtps2pi 5p,7m,8
cvtsd2si 5q,7q,8 5r,7q,8
cvtsd2ss 4z,7q,8
cvtsi2sd 5j,7q,4,,l 5k,7q,8,,q
cvtsi2ss 5j,7m,4,,l 5k,7m,8,,q
cvtss2sd 4z,7q,4
cvtss2si 5q,7m,4 5r,7m,4
cvttpd2dq 4l,7q,16
cvttpd2pi 5p,7q,16
cvttps2dq 4l,7q,16
cvttps2pi 5p,7m,8
cvttsd2si 5q,7q,8 5r,7q,8
cvttss2si 5q,7m,4 5r,7m,4
cwtd 27,1i,,,,cwd
cwtl 27,1g,,,,cwde
dec 47,5f,1,,b 49,5f,2,,w 4a,5g,4,,l 4b,5h,8,,q
div 48,52,1,,b 4c,56,2,,w 4d,57,4,,l 4e,58,8,,q
divpd 4z,7q,16
divps 4z,7m,16
divsd 4z,7q,8
divss 4z,7m,4
dppd 7s,bp,16
dpps 7s,bp,16
emms 27,90
encls 27,6j
enclu 27,6p
enclv 27,69
encodekey128 c2,fb
encodekey256 c2,fc
endbr32 27,7z
endbr64 27,7z
enqcmd ay,do,64 9h,dp,64
enqcmds ay,dm,64 9h,dn,64
enter 3a,2l,,,w 3a,2m,,,q
erets 27,fq
eretu 27,fp
extractps b0,bp,4 b1,bp,4
extrq 6k,84 4w,84
f2xm1 27,3d
fabs 27,3t
fadd 3k,3d,4,,s 3l,3g 3k,3d,8,,l 3s,3g
faddp 3s,4i
fbld 3k,3j,10
fbstp 3n,3l,10
fchs 27,3t
fclex 27,3o
fcmovb 3r,45
fcmovbe 3r,47
fcmove 3r,46
fcmovnb 3r,45
fcmovnbe 3r,47
fcmovne 3r,46
fcmovnu 3r,48
fcmovu 3r,48
fcom 3k,3e,4,,s 3m,3h 3k,3e,8,,l
fcomi 3m,4d
fcomip 3m,4m
fcomp 3k,3f,4,,s 3m,3i 3k,3f,8,,l
fcompp 27,4j
fcos 27,44
fdecstp 27,3z
fdisi 27,3s
fdiv 3k,3d,4,,s 3l,3g 3k,3d,8,,l 3s,3g,,,,fdivr
fdivp 3s,4i,,,,fdivrp
fdivr 3k,3d,4,,s 3l,3g 3k,3d,8,,l 3s,3g,,,,fdiv
fdivrp 3s,4i,,,,fdivp
femms 27,7l
feni 27,3s
ffree 3t,3o
ffreep 3t,4k
fiadd 3k,3d,4,,l 3k,3d,2,,s
ficom 3k,3e,4,,l 3k,3e,2,,s
ficomp 3k,3f,4,,l 3k,3f,2,,s
fidiv 3k,3d,4,,l 3k,3d,2,,s
fidivr 3k,3d,4,,l 3k,3d,2,,s
fild 3k,3j,4,,l 3k,3j,2,,s 3k,3j,8,,ll
fimul 3k,3d,4,,l 3k,3d,2,,s
fincstp 27,40
finit 27,4b
fist 3n,3k,4,,l 3n,3k,2,,s
fistp 3n,3l,4,,l 3n,3l,2,,s 3n,3l,8,,ll
fisttp 3n,4a,4,,l 3n,4a,8,,ll 3n,4a,2,,s
fisub 3k,3d,4,,l 3k,3d,2,,s
fisubr 3k,3d,4,,l 3k,3d,2,,s
fld 3k,3j,4,,s 3o,3j 3k,3j,10,,t 3k,3j,8,,l
fld1 27,3j
fldcw 3k,3o,2,,w
fldenv 3k,3m,14,,s 3k,3n,28,,l
fldl2e 27,3j
fldl2t 27,3j
fldlg2 27,3j
fldln2 27,3j
fldpi 27,3j
fldz 27,3j
fmul 3k,3d,4,,s 3l,3g 3k,3d,8,,l 3s,3g
fmulp 3s,4i
fnclex 27,3o
fndisi 27,3s
fneni 27,3s
fninit 27,4b
fnop 27,3s
fnsave 3n,4g,94,,s 3n,4h,108,,l
fnsetpm 27,4c
fnstcw 3n,3o,2,,w
fnstenv 3n,3p,14,,s 3n,3q,28,,l
fnstsw 3n,3p,2,,w 3u,4l
fpatan 27,3v
fprem 27,41
fprem1 27,3y
fptan 27,3w
frndint 27,3d
frstor 3k,4e,94,,s 3k,4f,108,,l
fsave 3n,4g,94,,s 3n,4h,108,,l
fscale 27,43
fsetpm 27,4c
fsin 27,44
fsincos 27,42
fsqrt 27,3d
fst 3n,3k,4,,s 3n,3k,8,,l 3q,3k
fstcw 3n,3o,2,,w
fstenv 3n,3p,14,,s 3n,3q,28,,l
fstp 3n,3l,4,,s 3q,3l,,,,fstpnce 3n,3l,10,,t 3n,3l,8,,l 3q,3l
fstsw 3n,3p,2,,w 3u,4l
fsub 3k,3d,4,,s 3l,3g 3k,3d,8,,l 3s,3g,,,,fsubr
fsubp 3s,4i,,,,fsubrp
fsubr 3k,3d,4,,s 3l,3g 3k,3d,8,,l 3s,3g,,,,fsub
fsubrp 3s,4i,,,,fsubp
ftst 27,3e
fucom 3m,3h
fucomi 3m,4d
fucomip 3m,4m
fucomp 3m,3i
fucompp 27,49
fwait 27,19
fxam 27,3u
fxch 3p,3r
fxrstor 3k,a9,512
fxrstor64 3k,a9,512
fxsave 3n,a9,512
fxsave64 3n,a9,512
fxtract 27,3x
fyl2x 27,3v
fyl2xp1 27,3v
getsec 27,8h 27,8h,,,,getsecq
gf2p8affineinvqb 7s,d0,16
gf2p8affineqb 7s,d0,16
gf2p8mulb 4z,d0,16
haddpd 4z,7t,16
haddps 4z,7t,16
hlt 27,4z
hreset c5,fi
hsubpd 4z,7t,16
hsubps 4z,7t,16
idiv 48,52,1,,b 4c,56,2,,w 4d,57,4,,l 4e,58,8,,q
imul x,o,2,,w y,p,4,,l z,q,8,,q 11,o,2,,w 12,p,4,,l 13,q,8,,q 48,51,1,,b 4c,53,2,,w 4d,54,4,,l 4e,55,8,,q 5,p,2,,w 6,p,4,,l 7,q,8,,q
in 3v,4t,,,b 3w,4t,,,w 3x,4u,,,l 41,4t,,,b 42,4t,,,w 43,4u,,,l
inc 47,5f,1,,b 49,5f,2,,w 4a,5g,4,,l 4b,5h,8,,q
incsspd 79,7y
incsspq p,7y
ins 14,r,1,,b,insb 14,r,2,,w,insw 14,s,4,,l,insd
insertps 7s,bp,4
insertq 6l,84 4w,84
int 35,2w
int1 27,4y
int3 27,2v
invd 27,68
invept 9h,ce,16
invlpg 4h,68
invlpga 27,70 27,71
invlpgb 27,ew 27,ex
invpcid 9h,cg,16
invvpid 9h,cf,16
iret 27,2x,,,w 27,2y,,,l,iretd 27,2z,,,q,iretq
ja 16,y 39,y
jae 16,w 39,w
jb 16,w 39,w
jbe 16,y 39,y
je 16,x 39,x
jecxz 16,4r
jg 16,12 39,12
jge 16,11 39,11
jl 16,11 39,11
jle 16,12 39,12
jmp 39,4w 16,4x 4c,5n,2,,w 4e,5o,8,,q
jne 16,x 39,x
jno 16,v 39,v
jnp 16,10 39,10
jns 16,z 39,z
jo 16,v 39,v
jp 16,10 39,10
jrcxz 16,4s
js 16,z 39,z
kaddb 5t,8s
kaddd 5t,8r
kaddq 5t,8r
kaddw 5t,8s
kandb 5t,8s
kandd 5t,8r
kandnb 5t,8s
kandnd 5t,8r
kandnq 5t,8r
kandnw 5t,8q
kandq 5t,8r
kandw 5t,8q
kmovb 6s,8s,1 6t,8s,1 6u,8s 6w,8s
kmovd 6s,8r,4 6t,8r,4 6u,8r 6w,8r
kmovq 6s,8r,8 6t,8r,8 6v,8r 6x,8r
kmovw 6s,8q,2 6t,8q,2 6u,8q 6w,8q
knotb 5u,8s
knotd 5u,8r
knotq 5u,8r
knotw 5u,8q
korb 5t,8s
kord 5t,8r
korq 5t,8r
kortestb 6y,9p
kortestd 6y,9o
kortestq 6y,9o
kortestw 6y,9n
korw 5t,8q
kshiftlb bc,8s
kshiftld bc,8r
kshiftlq bc,8r
kshiftlw bc,8q
kshiftrb bc,8s
kshiftrd bc,8r
kshiftrq bc,8r
kshiftrw bc,8q
ktestb 6y,9p
ktestd 6y,9o
ktestq 6y,9o
ktestw 6y,9p
kunpckbw 5t,8q
kunpckdq 5t,8r
kunpckwd 5t,8r
kxnorb 5t,8s
kxnord 5t,8r
kxnorq 5t,8r
kxnorw 5t,8q
kxorb 5t,8s
kxord 5t,8r
kxorq 5t,8r
kxorw 5t,8q
lahf 27,1q
lar 4i,5y,2,,w 4j,5z,2,,l 4k,60,2,,q
lcall 3k,5k,4,,w,call 3k,5l,6,,l,call 3k,5m,10,,,call
lddqu 4q,7t,16
ldmxcsr 3k,7m,4
ldtilecfg 3k,f0,64
lea 1z,19,,,w 20,1a,,,l 21,m,,,q
leave 27,2n,,,w 27,2o,,,q
lfence 27,7q
lfs 7e,as,4,,w 7f,as,6,,l 7g,at,10,,q
lgdt 3k,5x,10,,q
lgs 7e,au,4,,w 7f,au,6,,l 7g,av,10,,q
lidt 3k,5x,10,,q
ljmp 3k,5p,4,,w,jmp 3k,5q,6,,l,jmp 3k,5r,10,,,jmp
lkgs 4c,fo,2,,w 4d,fo,2,,w 4e,fo,2,,w
lldt 4c,5v,2,,w 4d,5w,2,,w 4e,5x,2,,w
llwpcb 79,ei p,ej
lmsw 4c,65,2,,w 4d,66,2,,w 4e,67,2,,w
loadiwkey c1,f9
lods 2p,20,1,,b,lodsb 2q,20,2,,w,lodsw 2r,21,4,,l,lodsd 2s,22,8,,q,lodsq
loop 16,4p,,,l 16,4q,,,q
loope 16,4n,,,l 16,4o,,,q
loopne 16,4n,,,l 16,4o,,,q
lret v,2p,,,w,retf v,2q,,,l,retf v,2r,,,q,data64 27,2s,,,w,retf 27,2t,,,l,retf 27,2u,,,q,data64
lsl 4i,5y,2,,w 4j,5z,2,,l 4k,60,2,,q
lss 7e,aq,4,,w 7f,aq,6,,l 7g,ar,10,,q
ltr 4c,5v,2,,w 4d,5w,2,,w 4e,5x,2,,w
lwpins bt,em,4 bu,em,4
lwpval bv,ek,4 bw,ek,4
lzcnt 1u,b2,2,,w t,b2,4,,l 1v,b2,8,,q
maskmovdqu 8o,bg,16
maskmovq 8n,bf,8
maxpd 4z,7q,16
maxps 4z,7m,16
maxsd 4z,7q,8
maxss 4z,7m,4
mcommit 27,79
mfence 27,7q
minpd 4z,7q,16
minps 4z,7m,16
minsd 4z,7q,8
minss 4z,7m,4
monitor 27,6e 27,6f
monitorx 27,77 27,78
montmul 27,9w 27,9x
mov 1p,16,1,,b 1q,16,2,,w 1r,17,4,,l 1s,18,8,,q 1t,19,1,,b 1u,19,2,,w t,1a,4,,l 1v,m,8,,q 1w,19,2,,w 1x,1a,2,,w 1y,m,2,,w 22,1b,2,,w 23,1c,2,,w 24,1d,2,,w 2x,19,,,b 2y,19,,,w 2z,1a,,,l 34,16,1,,b 36,16,2,,w 37,17,4,,l 38,18,8,,q 5d,81,,,q 5e,81,,,q 5f,81,,,q 5g,81,,,q
movabs 2b,19,1,,b,mov 2c,19,2,,w,mov 2d,1a,4,,l,mov 2e,m,8,,q,mov 2f,19,1,,b,mov 2g,19,2,,w,mov 2h,1a,4,,l,mov 2i,m,8,,q,mov 30,m,,,q,mov
movapd 4l,7q,16 4r,7q,16
movaps 4l,7m,16 4r,7m,16
movbe 7e,d9,2,,w 7f,d9,4,,l 7g,d9,8,,q ao,d9,2,,w 7y,d9,4,,l 7z,d9,8,,q
movd 67,90,4 69,7q,4 6m,90,4 6o,7q,4
movddup 4l,7t,8
movdir64b ay,dk,64 9h,dl,64
movdiri 7y,dq,4,,l 7z,dq,8,,q
movdq2q 8i,7q
movdqa 4l,7q,16 4r,7q,16
movdqu 4l,7q,16 4r,7q,16
movhlps 4w,7m
movhpd 4x,7q,8 4v,7q,8
movhps 4x,7m,8 4v,7m,8
movlhps 4w,7m
movlpd 4x,7q,8 4v,7q,8
movlps 4x,7m,8 4v,7m,8
movmskpd 5v,7q 5w,7q
movmskps 5v,7m 5w,7m
movntdq 4v,7q,16
movntdqa 4q,bp,16
movnti 7y,7q,4,,l 7z,7q,8,,q
movntpd 4v,7q,16
movntps 4v,7m,16
movntq 8l,7m,8
movntsd 4v,84,8
movntss 4v,84,4
movq 68,90,8 6a,7q,8 6b,90,8 6n,90,8 6p,7q,8 4l,7q,8 6q,90,8 4r,7q,8
movq2dq 8h,7q
movs 2j,1r,1,,b,movsb 2j,1r,2,,w,movsw 2j,1s,4,,l,movsd 2j,1t,8,,q,movsq
movsbl 7i,1a,1,,,movsx
movsbq 7j,m,1,,,movsx
movsbw 7h,1a,1,,,movsx
movsd 4o,7q,8 4u,7q,8
movshdup 4l,7t,16
movsldup 4l,7t,16
movslq u,m,4,,,movsxd
movss 4o,7m,4 4u,7m,4
movswl 7k,1a,2,,,movsx
movswq 7l,m,2,,,movsx
movsx 1u,1a,2,,w
movsxd s,m,4 t,m,4
movupd 4l,7q,16 4r,7q,16
movups 4l,7m,16 4r,7m,16
movzbl 7i,1a,1,,,movzx
movzbq 7j,m,1,,,movzx
movzbw 7h,1a,1,,,movzx
movzwl 7k,1a,2,,,movzx
movzwq 7l,m,2,,,movzx
movzx 1u,1a,2,,w
mpsadbw 7s,bp,16
mul 48,51,1,,b 4c,53,2,,w 4d,54,4,,l 4e,55,8,,q
mulpd 4z,7q,16
mulps 4z,7m,16
mulsd 4z,7q,8
mulss 4z,7m,4
mulx aw,dh,4,,l ax,di,8,,q
mwait 27,6g
mwaitx 27,7a
neg 47,,1,,b 49,,2,,w 4a,1,4,,l 4b,2,8,,q
nop 27,19 5a,80,2,,w 5b,80,4,,l 5c,80,8,,q
not 47,13,1,,b 49,13,2,,w 4a,14,4,,l 4b,15,8,,q
or 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
orpd 4z,7q,16
orps 4z,7m,16
out 3y,4t,,,b 3z,4t,,,w 40,4u,,,l 44,4t,,,b 45,4t,,,w 46,4u,,,l
outs 15,t,1,,b,outsb 15,t,2,,w,outsw 15,u,4,,l,outsd
pabsb 6b,bi,8 4l,bi,16
pabsd 6b,bi,8 4l,bi,16
pabsw 6b,bi,8 4l,bi,16
packssdw 63,90,8 4z,7q,16
packsswb 63,90,8 4z,7q,16
packusdw 4z,bp,16
packuswb 63,90,8 4z,7q,16
paddb 63,90,8 4z,7q,16
paddd 63,90,8 4z,7q,16
paddq 63,90,8 4z,7q,16
paddsb 63,90,8 4z,7q,16
paddsw 63,90,8 4z,7q,16
paddusb 63,90,8 4z,7q,16
paddusw 63,90,8 4z,7q,16
paddw 63,90,8 4z,7q,16
palignr az,bi,8 7s,bi,16
pand 63,90,8 4z,7q,16
pandn 63,90,8 4z,7q,16
pause 27,1e
pavgb 63,7m,8 4z,7q,16
pavgusb 63,eo,8
pavgw 63,7m,8 4z,7q,16
pblendvb 4z,bk,16
pblendw 7s,bp,16
pbndkb 27,gt
pclmulqdq 7s,dr,16
pcmpeqb 63,90,8 4z,7q,16
pcmpeqd 63,90,8 4z,7q,16
pcmpeqq 4z,bp,16
pcmpeqw 63,90,8 4z,7q,16
pcmpestri bl,e3,16
pcmpestriq bl,e4,16,,,pcmpestri64
pcmpestrm bl,dz,16
pcmpestrmq bl,e0,16,,,pcmpestrm64
pcmpgtb 63,90,8 4z,7q,16
pcmpgtd 63,90,8 4z,7q,16
pcmpgtq 4z,bs,16
pcmpgtw 63,90,8 4z,7q,16
pcmpistri bl,e9,16
pcmpistrm bl,e7,16
pcommit 27,al
pconfig 27,6d
pdep au,de,4,,l av,de,8,,q
pext au,de,4,,l av,de,8,,q
pextrb b0,bp,1 b1,bp,1
pextrd b0,bp,4
pextrq b1,bp,8
pextrw 86,7m 87,7m 88,7q 89,7q b0,bp,2 b1,bp,2
pf2id 6b,eo,8
pf2iw 6b,en,8
pfacc 63,eo,8
pfadd 63,eo,8
pfcmpeq 63,eo,8
pfcmpge 63,eo,8
pfcmpgt 63,eo,8
pfmax 63,eo,8
pfmin 63,eo,8
pfmul 63,eo,8
pfnacc 63,en,8
pfpnacc 63,en,8
pfrcp 6b,eo,8
pfrcpit1 63,eo,8
pfrcpit2 63,eo,8
pfrsqit1 63,eo,8
pfrsqrt 6b,eo,8
pfsub 63,eo,8
pfsubr 63,eo,8
phaddd 63,bi,8 4z,bi,16
phaddsw 63,bi,8 4z,bi,16
phaddw 63,bi,8 4z,bi,16
phminposuw 4l,bp,16
phsubd 63,bi,8 4z,bi,16
phsubsw 63,bi,8 4z,bi,16
phsubw 63,bi,8 4z,bi,16
pi2fd 6b,eo,8
pi2fw 6b,en,8
pinsrb 82,bp,1 83,bp,1
pinsrd 82,bp,4
pinsrq 83,bp,8
pinsrw 80,7m,2 81,7m,2 82,7q,2 83,7q,2
pmaddubsw 63,bi,8 4z,bi,16
pmaddwd 63,90,8 4z,7q,16
pmaxsb 4z,bp,16
pmaxsd 4z,bp,16
pmaxsw 63,7m,8 4z,7q,16
pmaxub 63,7m,8 4z,7q,16
pmaxud 4z,bp,16
pmaxuw 4z,bp,16
pminsb 4z,bp,16
pminsd 4z,bp,16
pminsw 63,7m,8 4z,7q,16
pminub 63,7m,8 4z,7q,16
pminud 4z,bp,16
pminuw 4z,bp,16
pmovmskb 8j,7m 8k,7m 5v,7q 5w,7q
pmovsxbd 4l,bp,4
pmovsxbq 4l,bp,2
pmovsxbw 4l,bp,8
pmovsxdq 4l,bp,8
pmovsxwd 4l,bp,8
pmovsxwq 4l,bp,4
pmovzxbd 4l,bp,4
pmovzxbq 4l,bp,2
pmovzxbw 4l,bp,8
pmovzxdq 4l,bp,8
pmovzxwd 4l,bp,8
pmovzxwq 4l,bp,4
pmuldq 4z,bp,16
pmulhrsw 63,bi,8 4z,bi,16
pmulhrw 63,eo,8
pmulhuw 63,7m,8 4z,7q,16
pmulhw 63,90,8 4z,7q,16
pmulld 4z,bp,16
pmullw 63,90,8 4z,7q,16
pmuludq 63,7q,8 4z,7q,16
pop q,k,,,w r,l,,,q 25,k,2,,w 26,l,8,,q 70,9r,,,w 70,9s,,,q 78,9r,,,w 78,9s,,,q
popcnt 1u,aw,2,,w t,aw,4,,l 1v,aw,8,,q
popf 27,1n,,,w
popfq 27,1o
por 63,90,8 4z,7q,16
prefetch 4h,7j,1,,,prefetch_exclusive 4h,7j,1,,,prefetch_reserved
prefetchit0 4h,gl,1
prefetchit1 4h,gl,1
prefetchnta 4h,7m,1
prefetcht0 4h,7m,1
prefetcht1 4h,7m,1
prefetcht2 4h,7m,1
prefetchw 4h,7j,1
prefetchwt1 4h,7k,1
psadbw 63,7m,8 4z,7q,16
pshufb 63,bi,8 4z,bi,16
pshufd 6d,7q,16
pshufhw 6d,7q,16
pshuflw 6d,7q,16
pshufw 6c,7m,8
psignb 63,bi,8 4z,bi,16
psignd 63,bi,8 4z,bi,16
psignw 63,bi,8 4z,bi,16
pslld 6g,90 6h,7q 63,90,8 4z,7q,16
pslldq 6h,7q
psllq 6g,90 6h,7q 63,90,8 4z,7q,16
psllw 6g,90 6h,7q 63,90,8 4z,7q,16
psmash 27,er
psrad 6g,90 6h,7q 63,90,8 4z,7q,16
psraw 6g,90 6h,7q 63,90,8 4z,7q,16
psrld 6g,90 6h,7q 63,90,8 4z,7q,16
psrldq 6h,7q
psrlq 6g,90 6h,7q 63,90,8 4z,7q,16
psrlw 6g,90 6h,7q 63,90,8 4z,7q,16
psubb 63,90,8 4z,7q,16
psubd 63,90,8 4z,7q,16
psubq 63,7q,8 4z,7q,16
psubsb 63,90,8 4z,7q,16
psubsw 63,90,8 4z,7q,16
psubusb 63,90,8 4z,7q,16
psubusw 63,90,8 4z,7q,16
psubw 63,90,8 4z,7q,16
pswapd 6b,en,8
ptest 5s,bm,16
ptwrite 4d,ac,4,,l 4e,ac,8,,q
punpckhbw 63,90,8 4z,7q,16
punpckhdq 63,90,8 4z,7q,16
punpckhqdq 4z,7q,16
punpckhwd 63,90,8 4z,7q,16
punpcklbw 63,90,4 4z,7q,16
punpckldq 63,90,4 4z,7q,16
punpcklqdq 4z,7q,16
punpcklwd 63,90,4 4z,7q,16
push o,i,,,w p,j,,,q v,n,,,w w,j,,,q 10,n,,,w 10,j,,,q 4c,i,2,,w 4e,j,8,,q 6z,9q,,,w 6z,j,,,q 77,9q,,,w 77,j,,,q
pushf 27,1l,,,w
pushfq 27,1m
pvalidate 27,es 27,et
pxor 63,90,8 4z,7q,16
rcl 17,27,1,,b 31,27,2,,w 32,2b,4,,l 33,2c,8,,q 3b,31,1,,b 3c,31,2,,w 3d,35,4,,l 3e,36,8,,q 3f,3a,1,,b 3g,3a,2,,w 3h,2b,4,,l 3i,2c,8,,q
rcpps 4l,7m,16
rcpss 4z,7m,4
rcr 17,27,1,,b 31,27,2,,w 32,2b,4,,l 33,2c,8,,q 3b,31,1,,b 3c,31,2,,w 3d,35,4,,l 3e,36,8,,q 3f,3a,1,,b 3g,3a,2,,w 3h,2b,4,,l 3i,2c,8,,q
rdfsbase 59,aa r,aa
rdgsbase 59,aa r,aa
rdmsr 27,8c
rdmsrlist 27,gj
rdpid r,bd
rdpkru 27,74
rdpmc 27,8d
rdpru 27,7d
rdrand q,ba 59,ba r,ba
rdseed q,bc 59,bc r,bc
rdsspd 59,7y
rdsspq r,7y
rdtsc 27,8b
rdtscp 27,76
rdudbg 27,ga
ret v,2f,,,w v,2g,,,q 27,2h,,,w 27,2i,,,q
rmpadjust 27,ep
rmpquery 27,gk
rmpupdate 27,eq
rol 17,26,1,,b 31,26,2,,w 32,29,4,,l 33,2a,8,,q 3b,30,1,,b 3c,30,2,,w 3d,33,4,,l 3e,34,8,,q 3f,39,1,,b 3g,39,2,,w 3h,29,4,,l 3i,2a,8,,q
ror 17,26,1,,b 31,26,2,,w 32,29,4,,l 33,2a,8,,q 3b,30,1,,b 3c,30,2,,w 3d,33,4,,l 3e,34,8,,q 3f,39,1,,b 3g,39,2,,w 3h,29,4,,l 3i,2a,8,,q
rorx bp,de,4,,l bq,de,8,,q
roundpd 6d,bp,16
roundps 6d,bp,16
roundsd 7s,bp,8
roundss 7s,bp,4
rsm 27,a6
rsqrtps 4l,7m,16
rsqrtss 4z,7m,4
rstorssp 4g,64,8
sahf 27,1p
sal 17,28,1,,b,shl 31,28,2,,w,shl 32,2d,4,,l,shl 33,2e,8,,q,shl 3b,32,1,,b,shl 3c,32,2,,w,shl 3d,37,4,,l,shl 3e,38,8,,q,shl 3f,3b,1,,b,shl 3g,3b,2,,w,shl 3h,2d,4,,l,shl 3i,2e,8,,q,shl
sar 17,28,1,,b 31,28,2,,w 32,2d,4,,l 33,2e,8,,q 3b,32,1,,b 3c,32,2,,w 3d,37,4,,l 3e,38,8,,q 3f,3b,1,,b 3g,3b,2,,w 3h,2d,4,,l 3i,2e,8,,q
sarx as,de,4,,l at,de,8,,q
saveprevssp 27,73
sbb 0,c,1,,b 1,c,2,,w 2,d,4,,l 3,e,8,,q 4,f,1,,b 5,f,2,,w 6,g,4,,l 7,h,8,,q 8,f,,,b 9,f,,,w a,g,,,l b,h,,,q 17,c,1,,b 19,c,2,,w 1a,d,4,,l 1b,e,8,,q 1f,c,2,,w 1g,d,4,,l 1h,e,8,,q
scas 2t,23,1,,b,scasb 2u,23,2,,w,scasw 2v,24,4,,l,scasd 2w,25,8,,q,scasq
seamcall 27,f7
seamops 27,f6
seamret 27,f5
senduipi p,fh
serialize 27,eu
seta 6r,9i,1,,b
setae 6r,9g,1,,b
setb 6r,9g,1,,b
setbe 6r,9i,1,,b
sete 6r,9h,1,,b
setg 6r,9m,1,,b
setge 6r,9l,1,,b
setl 6r,9l,1,,b
setle 6r,9m,1,,b
setne 6r,9h,1,,b
setno 6r,9f,1,,b
setnp 6r,9k,1,,b
setns 6r,9j,1,,b
seto 6r,9f,1,,b
setp 6r,9k,1,,b
sets 6r,9j,1,,b
setssbsy 27,72
sfence 27,7m
sgdt 3n,5u,10,,q
sha1msg1 4z,cw,16
sha1msg2 4z,cw,16
sha1nexte 4z,cw,16
sha1rnds4 7s,cw,16
sha256msg1 4z,cw,16
sha256msg2 4z,cw,16
sha256rnds2 4z,cy,16
shl 17,28,1,,b 31,28,2,,w 32,2d,4,,l 33,2e,8,,q 3b,32,1,,b 3c,32,2,,w 3d,37,4,,l 3e,38,8,,q 3f,3b,1,,b 3g,3b,2,,w 3h,2d,4,,l 3i,2e,8,,q
shld 71,2d,2,,w 72,2d,4,,l 73,2e,8,,q 74,2d,2,,w 75,2d,4,,l 76,2e,8,,q
shlx as,de,4,,l at,de,8,,q
shr 17,28,1,,b 31,28,2,,w 32,2d,4,,l 33,2e,8,,q 3b,32,1,,b 3c,32,2,,w 3d,37,4,,l 3e,38,8,,q 3f,3b,1,,b 3g,3b,2,,w 3h,2d,4,,l 3i,2e,8,,q
shrd 71,2d,2,,w 72,2d,4,,l 73,2e,8,,q 74,2d,2,,w 75,2d,4,,l 76,2e,8,,q
shrx as,de,4,,l at,de,8,,q
shufpd 7s,7q,16
shufps 7s,7m,16
sidt 3n,5u,10,,q
skinit 27,6z
sldt 25,5s,2,,w 4f,5t,2,,w 26,5u,2,,w
slwpcb 59,ek r,ek
smsw 25,61,2,,w 4f,62,2,,w 26,63,2,,w
sqrtpd 4l,7q,16
sqrtps 4l,7m,16
sqrtsd 4z,7q,8
sqrtss 4z,7m,4
stac 27,6i
stc 27,5a
std 27,5e
stgi 27,6x
sti 27,5c
stmxcsr 3n,7m,4
stos 2l,1x,1,,b,stosb 2m,1x,2,,w,stosw 2n,1y,4,,l,stosd 2o,1z,8,,q,stosq
str 25,5s,2,,w 4f,5t,2,,w 26,5u,2,,w
sttilecfg 3n,f1,64
stui 27,fg
sub 0,,1,,b 1,,2,,w 2,1,4,,l 3,2,8,,q 4,3,1,,b 5,3,2,,w 6,4,4,,l 7,5,8,,q 8,3,,,b 9,3,,,w a,4,,,l b,5,,,q 17,,1,,b 19,,2,,w 1a,1,4,,l 1b,2,8,,q 1f,,2,,w 1g,1,4,,l 1h,2,8,,q
subpd 4z,7q,16
subps 4z,7m,16
subsd 4z,7q,8
subss 4z,7m,4
swapgs 27,5x
syscall 27,7e
sysenter 27,8e
sysexit 27,8f,,,l
sysexitq 27,8g
sysret 27,7f,,,l
sysretq 27,7g
t1mskc t,eh,4,,l 1v,eh,8,,q
tcmmimfp16ps c0,gs
tcmmrlfp16ps c0,gs
tdcall 27,f4
tdpbf16ps c0,f2
tdpbssd c0,f3
tdpbsud c0,f3
tdpbusd c0,f3
tdpbuud c0,f3
tdpfp16ps c0,go
test c,9,1,,b d,9,2,,w e,a,4,,l f,b,8,,q k,9,,,b l,9,,,w m,a,,,l n,b,,,q 18,9,1,,b 1c,9,2,,w 1d,a,4,,l 1e,b,8,,q
testui 27,fe
tileloadd by,f1
tileloaddt1 by,f1
tilerelease 27,f0
tilestored bz,f1
tilezero bx,f1
tlbsync 27,ey
tpause 79,af p,af
tzcnt 1u,b1,2,,w t,b1,4,,l 1v,b1,8,,q
tzmsk t,eh,4,,l 1v,eh,8,,q
ucomisd 5s,89,8
ucomiss 5s,86,4
ud0 7m,7i,2,,w 7n,ax,4,,l 7o,ay,8,,q 27,7i
ud1 7m,7i,2,,w 7n,ax,4,,l 7o,ay,8,,q
ud2 27,7i
uiret 27,fd
umonitor 79,ah p,ai
umwait 79,af p,af
undoc 27,gc
unpckhpd 4z,7q,16
unpckhps 4z,7m,16
unpcklpd 4z,7q,16
unpcklps 4z,7m,16
v4fmaddps 97,cp,16
v4fmaddss a8,cq,16
v4fnmaddps 97,cp,16
v4fnmaddss a8,cq,16
vaddpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,8t,64,8
vaddph 50,fr,16,2 51,fr,32,2 52,fs,64,2
vaddps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,8t,64,4
vaddsd 50,7n,8 50,8u,8
vaddsh 50,ft,2
vaddss 50,7n,4 50,8u,4
vaddsubpd 50,7n,16 51,7n,32
vaddsubps 50,7n,16 51,7n,32
vaesdec 50,d5,16 51,d6,32 50,d7,16 51,d7,32 52,d8,64
vaesdeclast 50,d5,16 51,d6,32 50,d7,16 51,d7,32 52,d8,64
vaesenc 50,d5,16 51,d6,32 50,d7,16 51,d7,32 52,d8,64
vaesenclast 50,d5,16 51,d6,32 50,d7,16 51,d7,32 52,d8,64
vaesimc 4l,d5,16
vaeskeygenassist 6d,d5,16
valignd 7t,7u,16,4 7u,7u,32,4 8a,7v,64,4
valignq 7t,7u,16,8 7u,7u,32,8 8a,7v,64,8
vandnpd 50,7n,16 51,7n,32 50,8v,16,8 51,8v,32,8 52,8w,64,8
vandnps 50,7n,16 51,7n,32 50,8v,16,4 51,8v,32,4 52,8w,64,4
vandpd 50,7n,16 51,7n,32 50,8v,16,8 51,8v,32,8 52,8w,64,8
vandps 50,7n,16 51,7n,32 50,8v,16,4 51,8v,32,4 52,8w,64,4
vbcstnebf162ps 4q,gp,2 8m,gp,2
vbcstnesh2ps 4q,gp,2 8m,gp,2
vblendmpd 50,7u,16,8 51,7u,32,8 52,7v,64,8
vblendmps 50,7u,16,4 51,7u,32,4 52,7v,64,4
vblendpd 7t,7n,16 7u,7n,32
vblendps 7t,7n,16 7u,7n,32
vblendvpd bh,7n,16 bi,7n,32
vblendvps bh,7n,16 bi,7n,32
vbroadcastf128 8m,7n,16
vbroadcastf32x2 5z,bn,8 8t,bo,8
vbroadcastf32x4 8m,7o,16 8u,7p,16
vbroadcastf32x8 8u,bo,32
vbroadcastf64x2 8m,bn,16 8u,bo,16
vbroadcastf64x4 8u,7p,32
vbroadcasti128 8m,91,16
vbroadcasti32x2 4l,bn,8 5z,bn,8 8t,bo,8
vbroadcasti32x4 8m,7o,16 8u,7p,16
vbroadcasti32x8 8u,bo,32
vbroadcasti64x2 8m,bn,16 8u,bo,16
vbroadcasti64x4 8u,7p,32
vbroadcastsd 8m,7n,8 5z,7o,8 8t,7p,8 c4,91
vbroadcastss 4q,7n,4 8m,7n,4 4l,7o,4 5z,7o,4 8t,7p,4 c3,91 c4,91
vcmppd 7t,7n,16 7u,7n,32 7v,96,16,8 7w,96,32,8 7x,b4,64,8
vcmpph 7v,fu,16,2 7w,fu,32,2 7x,fv,64,2
vcmpps 7t,7n,16 7u,7n,32 7v,96,16,4 7w,96,32,4 7x,b4,64,4
vcmpsd 7t,7n,8 7v,b5,8
vcmpsh 7v,fw,2
vcmpss 7t,7n,4 7v,b5,4
vcomisd 5s,87,8 5s,88,8
vcomish 5s,fx,2
vcomiss 5s,87,4 5s,88,4
vcompresspd 4r,7o,16 4s,7o,32 4t,7p,64
vcompressps 4r,7o,16 4s,7o,32 4t,7p,64
vcvtdq2pd 4l,7n,8 5z,7n,16 4l,7u,8,4 5z,7u,16,4 60,8t,32,4
vcvtdq2ph 4l,fr,16,4,x 61,fr,32,4,y 62,fs,64,4
vcvtdq2ps 4l,7n,16 4m,7n,32 4l,7u,16,4 4m,7u,32,4 4n,8t,64,4
vcvtne2ps2bf16 50,bz,16,4 51,bz,32,4 52,c0,64,4
vcvtneebf162ps 4q,gp,16 8m,gp,32
vcvtneeph2ps 4q,gp,16 8m,gp,32
vcvtneobf162ps 4q,gp,16 8m,gp,32
vcvtneoph2ps 4q,gp,16 8m,gp,32
vcvtneps2bf16 4l,bz,16,4,x 61,bz,32,4,y 62,c0,64,4 4l,gp,16,,x 61,gp,32,,y
vcvtpd2dq 4l,7n,16,,x 61,7n,32,,y 4l,7u,16,8,x 61,7u,32,8,y 62,8t,64,8
vcvtpd2ph 4l,fr,16,8,x 61,fr,32,8,y c6,fs,64,8,z
vcvtpd2ps 4l,7n,16,,x 61,7n,32,,y 4l,7u,16,8,x 61,7u,32,8,y 62,8t,64,8
vcvtpd2qq 4l,8v,16,8 4m,8v,32,8 4n,8z,64,8
vcvtpd2udq 4l,7u,16,8,x 61,7u,32,8,y 62,8t,64,8
vcvtpd2uqq 4l,8v,16,8 4m,8v,32,8 4n,8z,64,8
vcvtph2dq 4l,fr,8,2 5z,fr,16,2 60,fs,32,2
vcvtph2pd 4l,fr,4,2 5z,fr,8,2 8t,fy,16,2
vcvtph2ps 4l,bl,8 5z,bl,16 4l,7o,8 5z,7o,16 60,8y,32
vcvtph2psx 4l,fr,8,2 5z,fr,16,2 60,fy,32,2
vcvtph2qq 4l,fr,4,2 5z,fr,8,2 8t,fs,16,2
vcvtph2udq 4l,fr,8,2 5z,fr,16,2 60,fs,32,2
vcvtph2uqq 4l,fr,4,2 5z,fr,8,2 8t,fs,16,2
vcvtph2uw 4l,fr,16,2 4m,fr,32,2 4n,fs,64,2
vcvtph2w 4l,fr,16,2 4m,fr,32,2 4n,fs,64,2
vcvtps2dq 4l,7n,16 4m,7n,32 4l,7u,16,4 4m,7u,32,4 4n,8t,64,4
vcvtps2pd 4l,7n,8 5z,7n,16 4l,7u,8,4 5z,7u,16,4 60,8x,32,4
vcvtps2ph b8,bl,8 b4,bl,16 b8,7o,8 b4,7o,16 b7,8y,32
vcvtps2phx 4l,fr,16,4,x 61,fr,32,4,y 62,fs,64,4
vcvtps2qq 4l,8v,8,4 5z,8v,16,4 60,8z,32,4
vcvtps2udq 4l,7u,16,4 4m,7u,32,4 4n,8t,64,4
vcvtps2uqq 4l,8v,8,4 5z,8v,16,4 60,8z,32,4
vcvtqq2pd 4l,8v,16,8 4m,8v,32,8 4n,8z,64,8
vcvtqq2ph 4l,fr,16,8,x 61,fr,32,8,y c6,fs,64,8,z
vcvtqq2ps 4l,8v,16,8,x 61,8v,32,8,y 62,8z,64,8
vcvtsd2sh 50,ft,8
vcvtsd2si 5q,7n,8 5r,7n,8 5q,82,8 5r,82,8
vcvtsd2ss 50,7n,8 50,8u,8
vcvtsd2usi 5q,82,8 5r,82,8
vcvtsh2sd 50,fz,2
vcvtsh2si 5q,g0,2 5r,g0,2
vcvtsh2ss 50,fz,2
vcvtsh2usi 5q,g0,2 5r,g0,2
vcvtsi2sd 5l,7n,4,,l 5m,7n,8,,q 5l,82,4,,l 5m,82,8,,q
vcvtsi2sh 5l,g0,4,,l 5m,g0,8,,q
vcvtsi2ss 5l,7n,4,,l 5m,7n,8,,q 5l,82,4,,l 5m,82,8,,q
vcvtss2sd 50,7n,4 50,8y,4
vcvtss2sh 50,ft,4
vcvtss2si 5q,7n,4 5r,7n,4 5q,82,4 5r,82,4
vcvtss2usi 5q,82,4 5r,82,4
vcvttpd2dq 4l,7n,16,,x 61,7n,32,,y 4l,7u,16,8,x 61,7u,32,8,y 62,8x,64,8
vcvttpd2qq 4l,8v,16,8 4m,8v,32,8 4n,9e,64,8
vcvttpd2udq 4l,7u,16,8,x 61,7u,32,8,y 62,8x,64,8
vcvttpd2uqq 4l,8v,16,8 4m,8v,32,8 4n,9e,64,8
vcvttph2dq 4l,fr,8,2 5z,fr,16,2 60,fy,32,2
vcvttph2qq 4l,fr,4,2 5z,fr,8,2 8t,fy,16,2
vcvttph2udq 4l,fr,8,2 5z,fr,16,2 60,fy,32,2
vcvttph2uqq 4l,fr,4,2 5z,fr,8,2 8t,fy,16,2
vcvttph2uw 4l,fr,16,2 4m,fr,32,2 4n,fy,64,2
vcvttph2w 4l,fr,16,2 4m,fr,32,2 4n,fy,64,2
vcvttps2dq 4l,7n,16 4m,7n,32 4l,7u,16,4 4m,7u,32,4 4n,8x,64,4
vcvttps2qq 4l,8v,8,4 5z,8v,16,4 60,9e,32,4
vcvttps2udq 4l,7u,16,4 4m,7u,32,4 4n,8x,64,4
vcvttps2uqq 4l,8v,8,4 5z,8v,16,4 60,9e,32,4
vcvttsd2si 5q,7n,8 5r,7n,8 5q,85,8 5r,85,8
vcvttsd2usi 5q,85,8 5r,85,8
vcvttsh2si 5q,g1,2 5r,g1,2
vcvttsh2usi 5q,g1,2 5r,g1,2
vcvttss2si 5q,7n,4 5r,7n,4 5q,85,4 5r,85,4
vcvttss2usi 5q,85,4 5r,85,4
vcvtudq2pd 4l,7u,8,4 5z,7u,16,4 60,8t,32,4
vcvtudq2ph 4l,fr,16,4,x 61,fr,32,4,y 62,fs,64,4
vcvtudq2ps 4l,7u,16,4 4m,7u,32,4 4n,8t,64,4
vcvtuqq2pd 4l,8v,16,8 4m,8v,32,8 4n,8z,64,8
vcvtuqq2ph 4l,fr,16,8,x 61,fr,32,8,y c6,fs,64,8,z
vcvtuqq2ps 4l,8v,16,8,x 61,8v,32,8,y 62,8z,64,8
vcvtusi2sd 5l,82,4,,l 5m,82,8,,q
vcvtusi2sh 5l,g0,4,,l 5m,g0,8,,q
vcvtusi2ss 5l,82,4,,l 5m,82,8,,q
vcvtuw2ph 4l,fr,16,2 4m,fr,32,2 4n,fs,64,2
vcvtw2ph 4l,fr,16,2 4m,fr,32,2 4n,fs,64,2
vdbpsadbw 7t,92,16 7u,92,32 8a,93,64
vdivpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,8t,64,8
vdivph 50,fr,16,2 51,fr,32,2 52,fs,64,2
vdivps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,8t,64,4
vdivsd 50,7n,8 50,8u,8
vdivsh 50,ft,2
vdivss 50,7n,4 50,8u,4
vdpbf16ps 94,bz,16,4 95,bz,32,4 96,c0,64,4
vdppd 7t,7n,16
vdpps 7t,7n,16 7u,7n,32
verr 4c,5y,2,,w 4d,5z,2,,w 4e,60,2,,w
verw 4c,5y,2,,w 4d,5z,2,,w 4e,60,2,,w
vexp2pd 4n,cx,64,8
vexp2ps 4n,cx,64,4
vexpandpd 4l,7o,16 4m,7o,32 4n,7p,64
vexpandps 4l,7o,16 4m,7o,32 4n,7p,64
vextractf128 b4,7n,16
vextractf32x4 b4,7o,16 b5,7p,16
vextractf32x8 b7,bo,32
vextractf64x2 b4,bn,16 b5,bo,16
vextractf64x4 b7,7p,32
vextracti128 b4,91,16
vextracti32x4 b4,7o,16 b5,7p,16
vextracti32x8 b7,bo,32
vextracti64x2 b4,bn,16 b5,bo,16
vextracti64x4 b7,7p,32
vextractps b0,7n,4 b1,7n,4 b0,7s,4 b1,7s,4
vfcmaddcph 94,g2,16,4 95,g2,32,4 96,g3,64,4
vfcmaddcsh 94,g4,4
vfcmulcph 50,g2,16,4 51,g2,32,4 52,g3,64,4
vfcmulcsh 50,g4,4
vfixupimmpd b9,7u,16,8 ba,7u,32,8 bb,8x,64,8
vfixupimmps b9,7u,16,4 ba,7u,32,4 bb,8x,64,4
vfixupimmsd b9,8y,8
vfixupimmss b9,8y,4
vfmadd132pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmadd132ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmadd132ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmadd132sd 94,co,8 94,8u,8
vfmadd132sh 94,ft,2
vfmadd132ss 94,co,4 94,8u,4
vfmadd213pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmadd213ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmadd213ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmadd213sd 94,co,8 94,8u,8
vfmadd213sh 94,ft,2
vfmadd213ss 94,co,4 94,8u,4
vfmadd231pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmadd231ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmadd231ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmadd231sd 94,co,8 94,8u,8
vfmadd231sh 94,ft,2
vfmadd231ss 94,co,4 94,8u,4
vfmaddcph 94,g2,16,4 95,g2,32,4 96,g3,64,4
vfmaddcsh 94,g4,4
vfmaddpd bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmaddps bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmaddsd bh,dy,8 bj,dy,8
vfmaddss bh,dy,4 bj,dy,4
vfmaddsub132pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmaddsub132ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmaddsub132ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmaddsub213pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmaddsub213ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmaddsub213ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmaddsub231pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmaddsub231ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmaddsub231ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmaddsubpd bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmaddsubps bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmsub132pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmsub132ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmsub132ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmsub132sd 94,co,8 94,8u,8
vfmsub132sh 94,ft,2
vfmsub132ss 94,co,4 94,8u,4
vfmsub213pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmsub213ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmsub213ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmsub213sd 94,co,8 94,8u,8
vfmsub213sh 94,ft,2
vfmsub213ss 94,co,4 94,8u,4
vfmsub231pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmsub231ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmsub231ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmsub231sd 94,co,8 94,8u,8
vfmsub231sh 94,ft,2
vfmsub231ss 94,co,4 94,8u,4
vfmsubadd132pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmsubadd132ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmsubadd132ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmsubadd213pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmsubadd213ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmsubadd213ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmsubadd231pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfmsubadd231ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfmsubadd231ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfmsubaddpd bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmsubaddps bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmsubpd bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmsubps bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfmsubsd bh,dy,8 bj,dy,8
vfmsubss bh,dy,4 bj,dy,4
vfmulcph 50,g2,16,4 51,g2,32,4 52,g3,64,4
vfmulcsh 50,g4,4
vfnmadd132pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfnmadd132ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfnmadd132ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfnmadd132sd 94,co,8 94,8u,8
vfnmadd132sh 94,ft,2
vfnmadd132ss 94,co,4 94,8u,4
vfnmadd213pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfnmadd213ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfnmadd213ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfnmadd213sd 94,co,8 94,8u,8
vfnmadd213sh 94,ft,2
vfnmadd213ss 94,co,4 94,8u,4
vfnmadd231pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfnmadd231ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfnmadd231ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfnmadd231sd 94,co,8 94,8u,8
vfnmadd231sh 94,ft,2
vfnmadd231ss 94,co,4 94,8u,4
vfnmaddpd bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfnmaddps bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfnmaddsd bh,dy,8 bj,dy,8
vfnmaddss bh,dy,4 bj,dy,4
vfnmsub132pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfnmsub132ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfnmsub132ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfnmsub132sd 94,co,8 94,8u,8
vfnmsub132sh 94,ft,2
vfnmsub132ss 94,co,4 94,8u,4
vfnmsub213pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfnmsub213ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfnmsub213ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfnmsub213sd 94,co,8 94,8u,8
vfnmsub213sh 94,ft,2
vfnmsub213ss 94,co,4 94,8u,4
vfnmsub231pd 94,co,16 95,co,32 94,7u,16,8 95,7u,32,8 96,8t,64,8
vfnmsub231ph 94,fr,16,2 95,fr,32,2 96,fs,64,2
vfnmsub231ps 94,co,16 95,co,32 94,7u,16,4 95,7u,32,4 96,8t,64,4
vfnmsub231sd 94,co,8 94,8u,8
vfnmsub231sh 94,ft,2
vfnmsub231ss 94,co,4 94,8u,4
vfnmsubpd bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfnmsubps bh,dy,16 bi,dy,32 bj,dy,16 bk,dy,32
vfnmsubsd bh,dy,8 bj,dy,8
vfnmsubss bh,dy,4 bj,dy,4
vfpclasspd bm,eb,16,8,x bn,eb,32,8,y bo,ec,64,8,z
vfpclassph bm,fu,16,2,x bn,fu,32,2,y bo,g5,64,2,z
vfpclassps bm,eb,16,4,x bn,eb,32,4,y bo,ec,64,4,z
vfpclasssd bm,ed,8
vfpclasssh bm,g6,2
vfpclassss bm,ed,4
vfrczpd 4l,eg,16 4m,eg,32
vfrczps 4l,eg,16 4m,eg,32
vfrczsd 4l,eg,8
vfrczss 4l,eg,4
vgatherdpd 9i,cl,8 9k,cl,8 9y,cm,8 a1,cm,8 a2,cn,8
vgatherdps 9i,cl,4 9j,cl,4 9y,cm,4 9z,cm,4 a0,cn,4
vgatherpf0dpd ak,cv,8
vgatherpf0dps aj,cv,4
vgatherpf0qpd al,cv,8
vgatherpf0qps al,cv,4
vgatherpf1dpd ak,cv,8
vgatherpf1dps aj,cv,4
vgatherpf1qpd al,cv,8
vgatherpf1qps al,cv,4
vgatherqpd 9q,cl,8 9s,cl,8 a3,cm,8 a6,cm,8 a7,cn,8
vgatherqps 9q,cl,4 9r,cl,4 a3,cm,4 a4,cm,4 a5,cn,4
vgetexppd 4l,7u,16,8 4m,7u,32,8 4n,8x,64,8
vgetexpph 4l,fr,16,2 4m,fr,32,2 4n,fy,64,2
vgetexpps 4l,7u,16,4 4m,7u,32,4 4n,8x,64,4
vgetexpsd 50,8y,8
vgetexpsh 50,fz,2
vgetexpss 50,8y,4
vgetmantpd 6d,7u,16,8 6e,7u,32,8 6f,8x,64,8
vgetmantph 6d,fr,16,2 6e,fr,32,2 6f,fy,64,2
vgetmantps 6d,7u,16,4 6e,7u,32,4 6f,8x,64,4
vgetmantsd 7t,8y,8
vgetmantsh 7t,fz,2
vgetmantss 7t,8y,4
vgf2p8affineinvqb 7t,d1,16 7u,d1,32 7t,ee,16,8 7u,ee,32,8 8a,ef,64,8
vgf2p8affineqb 7t,d1,16 7u,d1,32 7t,ee,16,8 7u,ee,32,8 8a,ef,64,8
vgf2p8mulb 50,d1,16 51,d1,32 50,d2,16 51,d2,32 52,d3,64
vhaddpd 50,7n,16 51,7n,32
vhaddps 50,7n,16 51,7n,32
vhsubpd 50,7n,16 51,7n,32
vhsubps 50,7n,16 51,7n,32
vinsertf128 b2,7n,16
vinsertf32x4 b2,7o,16 b3,7p,16
vinsertf32x8 b6,bo,32
vinsertf64x2 b2,bn,16 b3,bo,16
vinsertf64x4 b6,7p,32
vinserti128 b2,91,16
vinserti32x4 b2,7o,16 b3,7p,16
vinserti32x8 b6,bo,32
vinserti64x2 b2,bn,16 b3,bo,16
vinserti64x4 b6,7p,32
vinsertps 7t,7n,4 7t,7s,4
vlddqu 4q,7n,16 8m,7n,32
vldmxcsr 3k,7n,4
vmaskmovdqu 8o,bh,16
vmaskmovpd 4y,7n,16 91,7n,32 92,7n,16 93,7n,32
vmaskmovps 4y,7n,16 91,7n,32 92,7n,16 93,7n,32
vmaxpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,8x,64,8
vmaxph 50,fr,16,2 51,fr,32,2 52,fy,64,2
vmaxps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,8x,64,4
vmaxsd 50,7n,8 50,8y,8
vmaxsh 50,fz,2
vmaxss 50,7n,4 50,8y,4
vmcall 27,6a
vmclear 3k,6c,8
vmfunc 27,6m
vmgexit 27,ez
vminpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,8x,64,8
vminph 50,fr,16,2 51,fr,32,2 52,fy,64,2
vminps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,8x,64,4
vminsd 50,7n,8 50,8y,8
vminsh 50,fz,2
vminss 50,7n,4 50,8y,4
vmlaunch 27,6b
vmload 27,6t 27,6u
vmmcall 27,6s
vmovapd 4l,7n,16 4m,7n,32 4l,7o,16 4m,7o,32 4n,7p,64 4r,7n,16 4s,7n,32 4r,7o,16 4s,7o,32 4t,7p,64
vmovaps 4l,7n,16 4m,7n,32 4l,7o,16 4m,7o,32 4n,7p,64 4r,7n,16 4s,7n,32 4r,7o,16 4s,7o,32 4t,7p,64
vmovd 69,7n,4 69,7s,4 6o,7n,4 6o,7s,4
vmovddup 4l,7n,8 4m,7n,32 4l,7o,8 4m,7o,32 4n,7p,64
vmovdqa 4l,7n,16 4m,7n,32 4r,7n,16 4s,7n,32
vmovdqa32 4l,7o,16 4m,7o,32 4n,7p,64 4r,7o,16 4s,7o,32 4t,7p,64
vmovdqa64 4l,7o,16 4m,7o,32 4n,7p,64 4r,7o,16 4s,7o,32 4t,7p,64
vmovdqu 4l,7n,16 4m,7n,32 4r,7n,16 4s,7n,32
vmovdqu16 4l,92,16 4m,92,32 4n,93,64 4r,92,16 4s,92,32 4t,93,64
vmovdqu32 4l,7o,16 4m,7o,32 4n,7p,64 4r,7o,16 4s,7o,32 4t,7p,64
vmovdqu64 4l,7o,16 4m,7o,32 4n,7p,64 4r,7o,16 4s,7o,32 4t,7p,64
vmovdqu8 4l,92,16 4m,92,32 4n,93,64 4r,92,16 4s,92,32 4t,93,64
vmovhlps 4p,7n 4p,7s
vmovhpd 4y,7n,8 4y,7s,8 4v,7n,8 4v,7s,8
vmovhps 4y,7n,8 4y,7s,8 4v,7n,8 4v,7s,8
vmovlhps 4p,7n 4p,7s
vmovlpd 4y,7n,8 4y,7s,8 4v,7n,8 4v,7s,8
vmovlps 4y,7n,8 4y,7s,8 4v,7n,8 4v,7s,8
vmovmskpd 5v,7n 5w,7n 5x,7n 5y,7n
vmovmskps 5v,7n 5w,7n 5x,7n 5y,7n
vmovntdq 4v,7n,16 5n,7n,32 4v,83,16 5n,83,32 5o,7s,64
vmovntdqa 4q,7n,16 8m,91,32 4q,83,16 8m,83,32 8u,7s,64
vmovntpd 4v,7n,16 5n,7n,32 4v,83,16 5n,83,32 5o,7s,64
vmovntps 4v,7n,16 5n,7n,32 4v,83,16 5n,83,32 5o,7s,64
vmovq 6a,7n,8 6a,7s,8 6p,7n,8 6p,7s,8 4l,7n,8 4l,7s,8 4r,7n,8 4r,7s,8
vmovsd 4p,7n 4q,7n,8 4p,7p 4q,7p,8 4v,7n,8 4v,7r,8
vmovsh 4q,g7,2 4v,g6,2 4p,g7
vmovshdup 4l,7n,16 4m,7n,32 4l,7o,16 4m,7o,32 4n,7p,64
vmovsldup 4l,7n,16 4m,7n,32 4l,7o,16 4m,7o,32 4n,7p,64
vmovss 4p,7n 4q,7n,4 4p,7p 4q,7p,4 4v,7n,4 4v,7r,4
vmovupd 4l,7n,16 4m,7n,32 4l,7o,16 4m,7o,32 4n,7p,64 4r,7n,16 4s,7n,32 4r,7o,16 4s,7o,32 4t,7p,64
vmovups 4l,7n,16 4m,7n,32 4l,7o,16 4m,7o,32 4n,7p,64 4r,7n,16 4s,7n,32 4r,7o,16 4s,7o,32 4t,7p,64
vmovw 69,g8,2 6a,g8,2 6o,g8,2 6p,g8,2
vmpsadbw 7t,7n,16 7u,91,32
vmptrld 3k,6c,8
vmptrst 3n,bb,8
vmread 1s,6c,8,,q
vmresume 27,6b
vmrun 27,6q 27,6r
vmsave 27,6v 27,6w
vmulpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,8t,64,8
vmulph 50,fr,16,2 51,fr,32,2 52,fs,64,2
vmulps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,8t,64,4
vmulsd 50,7n,8 50,8u,8
vmulsh 50,ft,2
vmulss 50,7n,4 50,8u,4
vmwrite j,6c,8,,q
vmxoff 27,6c
vmxon 3k,6c,8
vorpd 50,7n,16 51,7n,32 50,8v,16,8 51,8v,32,8 52,8w,64,8
vorps 50,7n,16 51,7n,32 50,8v,16,4 51,8v,32,4 52,8w,64,4
vp2intersectd 98,c8,16,4 99,c8,32,4 9a,c9,64,4
vp2intersectq 98,c8,16,8 99,c8,32,8 9a,c9,64,8
vp4dpwssd 97,c1,16
vp4dpwssds 97,c1,16
vpabsb 4l,7n,16 4m,91,32 4l,92,16 4m,92,32 4n,93,64
vpabsd 4l,7n,16 4m,91,32 4l,7u,16,4 4m,7u,32,4 4n,7v,64,4
vpabsq 4l,7u,16,8 4m,7u,32,8 4n,7v,64,8
vpabsw 4l,7n,16 4m,91,32 4l,92,16 4m,92,32 4n,93,64
vpackssdw 50,7n,16 51,91,32 50,98,16,4 51,98,32,4 52,99,64,4
vpacksswb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpackusdw 50,7n,16 51,91,32 50,98,16,4 51,98,32,4 52,99,64,4
vpackuswb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpaddb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpaddd 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpaddq 50,7n,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpaddsb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpaddsw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpaddusb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpaddusw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpaddw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpalignr 7t,7n,16 7u,91,32 7t,92,16 7u,92,32 8a,93,64
vpand 50,7n,16 51,91,32
vpandd 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpandn 50,7n,16 51,91,32
vpandnd 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpandnq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpandq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpavgb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpavgw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpblendd 7t,91,16 7u,91,32
vpblendmb 50,92,16 51,92,32 52,93,64
vpblendmd 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpblendmq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpblendmw 50,92,16 51,92,32 52,93,64
vpblendvb bh,7n,16 bi,91,32
vpblendw 7t,7n,16 7u,91,32
vpbroadcastb 4l,91,1 5z,91,1 4l,92,1 5z,92,1 8t,93,1 9b,92 9c,92 9d,93
vpbroadcastd 4l,91,4 5z,91,4 4l,7o,4 5z,7o,4 8t,7p,4 9b,7o 9c,7o 9d,7p
vpbroadcastmb2q 8v,bq 8w,bq 8x,br
vpbroadcastmw2d 8v,bq 8w,bq 8x,br
vpbroadcastq 4l,91,8 5z,91,8 4l,7o,8 5z,7o,8 8t,7p,8 9e,7o 9f,7o 9g,7p
vpbroadcastw 4l,91,2 5z,91,2 4l,92,2 5z,92,2 8t,93,2 9b,92 9c,92 9d,93
vpclmulqdq 7t,ds,16 7u,dt,32 7t,du,16 7u,du,32 8a,dv,64
vpcmov bh,eg,16 bi,eg,32 bj,eg,16 bk,eg,32
vpcmpb 7v,94,16 7w,94,32 7x,95,64
vpcmpd 7v,96,16,4 7w,96,32,4 7x,97,64,4
vpcmpeqb 50,7n,16 51,91,32 64,94,16 65,94,32 66,95,64
vpcmpeqd 50,7n,16 51,91,32 64,96,16,4 65,96,32,4 66,97,64,4
vpcmpeqq 50,7n,16 51,91,32 64,96,16,8 65,96,32,8 66,97,64,8
vpcmpeqw 50,7n,16 51,91,32 64,94,16 65,94,32 66,95,64
vpcmpestri bl,e5,16
vpcmpestriq bl,e6,16,,,vpcmpestri64
vpcmpestrm bl,e1,16
vpcmpestrmq bl,e2,16,,,vpcmpestrm64
vpcmpgtb 50,7n,16 51,91,32 64,94,16 65,94,32 66,95,64
vpcmpgtd 50,7n,16 51,91,32 64,96,16,4 65,96,32,4 66,97,64,4
vpcmpgtq 50,7n,16 51,91,32 64,96,16,8 65,96,32,8 66,97,64,8
vpcmpgtw 50,7n,16 51,91,32 64,94,16 65,94,32 66,95,64
vpcmpistri bl,ea,16
vpcmpistrm bl,e8,16
vpcmpq 7v,96,16,8 7w,96,32,8 7x,97,64,8
vpcmpub 7v,94,16 7w,94,32 7x,95,64
vpcmpud 7v,96,16,4 7w,96,32,4 7x,97,64,4
vpcmpuq 7v,96,16,8 7w,96,32,8 7x,97,64,8
vpcmpuw 7v,94,16 7w,94,32 7x,95,64
vpcmpw 7v,94,16 7w,94,32 7x,95,64
vpcomb 7t,eg,16
vpcomd 7t,eg,16
vpcompressb 4r,c6,16 4s,c6,32 4t,c7,64
vpcompressd 4r,7o,16 4s,7o,32 4t,7p,64
vpcompressq 4r,7o,16 4s,7o,32 4t,7p,64
vpcompressw 4r,c6,16 4s,c6,32 4t,c7,64
vpcomq 7t,eg,16
vpcomub 7t,eg,16
vpcomud 7t,eg,16
vpcomuq 7t,eg,16
vpcomuw 7t,eg,16
vpcomw 7t,eg,16
vpconflictd 4l,bv,16,4 4m,bv,32,4 4n,bw,64,4
vpconflictq 4l,bv,16,8 4m,bv,32,8 4n,bw,64,8
vpdpbssd 94,gn,16 95,gn,32
vpdpbssds 94,gn,16 95,gn,32
vpdpbsud 94,gn,16 95,gn,32
vpdpbsuds 94,gn,16 95,gn,32
vpdpbusd 94,bx,16,4 95,bx,32,4 96,by,64,4 94,fj,16 95,fj,32
vpdpbusds 94,bx,16,4 95,bx,32,4 96,by,64,4 94,fj,16 95,fj,32
vpdpbuud 94,gn,16 95,gn,32
vpdpbuuds 94,gn,16 95,gn,32
vpdpwssd 94,bx,16,4 95,bx,32,4 96,by,64,4 94,fj,16 95,fj,32
vpdpwssds 94,bx,16,4 95,bx,32,4 96,by,64,4 94,fj,16 95,fj,32
vpdpwsud 94,gv,16 95,gv,32
vpdpwsuds 94,gv,16 95,gv,32
vpdpwusd 94,gv,16 95,gv,32
vpdpwusds 94,gv,16 95,gv,32
vpdpwuud 94,gv,16 95,gv,32
vpdpwuuds 94,gv,16 95,gv,32
vperm2f128 7u,7n,32
vperm2i128 7u,91,32
vpermb 50,cc,16 51,cc,32 52,cd,64
vpermd 51,91,32 51,7u,32,4 52,7v,64,4
vpermi2b 94,cc,16 95,cc,32 96,cd,64
vpermi2d 94,7u,16,4 95,7u,32,4 96,7v,64,4
vpermi2pd 94,7u,16,8 95,7u,32,8 96,7v,64,8
vpermi2ps 94,7u,16,4 95,7u,32,4 96,7v,64,4
vpermi2q 94,7u,16,8 95,7u,32,8 96,7v,64,8
vpermi2w 94,92,16 95,92,32 96,93,64
vpermil2pd bd,dw,16 be,dw,32 bf,dw,16 bg,dw,32
vpermil2ps bd,dw,16 be,dw,32 bf,dw,16 bg,dw,32
vpermilpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,7v,64,8 6d,7n,16 6e,7n,32 6d,7u,16,8 6e,7u,32,8 6f,7v,64,8
vpermilps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,7v,64,4 6d,7n,16 6e,7n,32 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4
vpermpd 51,7u,32,8 52,7v,64,8 6e,91,32 6e,7u,32,8 6f,7v,64,8
vpermps 51,91,32 51,7u,32,4 52,7v,64,4
vpermq 51,7u,32,8 52,7v,64,8 6e,91,32 6e,7u,32,8 6f,7v,64,8
vpermt2b 94,cc,16 95,cc,32 96,cd,64
vpermt2d 94,7u,16,4 95,7u,32,4 96,7v,64,4
vpermt2pd 94,7u,16,8 95,7u,32,8 96,7v,64,8
vpermt2ps 94,7u,16,4 95,7u,32,4 96,7v,64,4
vpermt2q 94,7u,16,8 95,7u,32,8 96,7v,64,8
vpermt2w 94,92,16 95,92,32 96,93,64
vpermw 50,92,16 51,92,32 52,93,64
vpexpandb 4l,c6,16 4m,c6,32 4n,c7,64
vpexpandd 4l,7o,16 4m,7o,32 4n,7p,64
vpexpandq 4l,7o,16 4m,7o,32 4n,7p,64
vpexpandw 4l,c6,16 4m,c6,32 4n,c7,64
vpextrb b0,7n,1 b1,7n,1 b0,9b,1 b1,9b,1
vpextrd b0,7n,4 b0,bu,4
vpextrq b1,7n,8 b1,bu,8
vpextrw 88,7n 89,7n 88,9b 89,9b b0,7n,2 b1,7n,2 b0,9b,2 b1,9b,2
vpgatherdd 9i,cl,4 9j,cl,4 9l,cm,4 9m,cm,4 9n,cn,4
vpgatherdq 9i,cl,8 9k,cl,8 9l,cm,8 9o,cm,8 9p,cn,8
vpgatherqd 9q,cl,4 9r,cl,4 9t,cm,4 9u,cm,4 9v,cn,4
vpgatherqq 9q,cl,8 9s,cl,8 9t,cm,8 9w,cm,8 9x,cn,8
vphaddbd 4l,eg,16
vphaddbq 4l,eg,16
vphaddbw 4l,eg,16
vphaddd 50,7n,16 51,91,32
vphadddq 4l,eg,16
vphaddsw 50,7n,16 51,91,32
vphaddubd 4l,eg,16
vphaddubq 4l,eg,16
vphaddubw 4l,eg,16
vphaddudq 4l,eg,16
vphadduwd 4l,eg,16
vphadduwq 4l,eg,16
vphaddw 50,7n,16 51,91,32
vphaddwd 4l,eg,16
vphaddwq 4l,eg,16
vphminposuw 4l,7n,16
vphsubbw 4l,eg,16
vphsubd 50,7n,16 51,91,32
vphsubdq 4l,eg,16
vphsubsw 50,7n,16 51,91,32
vphsubw 50,7n,16 51,91,32
vphsubwd 4l,eg,16
vpinsrb 84,7n,1 85,7n,1 84,9b,1 85,9b,1
vpinsrd 84,7n,4 84,bu,4
vpinsrq 85,7n,8 85,bu,8
vpinsrw 84,7n,2 85,7n,2 84,9b,2 85,9b,2
vplzcntd 4l,bv,16,4 4m,bv,32,4 4n,bw,64,4
vplzcntq 4l,bv,16,8 4m,bv,32,8 4n,bw,64,8
vpmacsdd bh,eg,16
vpmacsdqh bh,eg,16
vpmacsdql bh,eg,16
vpmacssdd bh,eg,16
vpmacssdqh bh,eg,16
vpmacssdql bh,eg,16
vpmacsswd bh,eg,16
vpmacssww bh,eg,16
vpmacswd bh,eg,16
vpmacsww bh,eg,16
vpmadcsswd bh,eg,16
vpmadcswd bh,eg,16
vpmadd52huq 94,ct,16,8 95,ct,32,8 96,cu,64,8 94,gq,16 95,gq,32
vpmadd52luq 94,ct,16,8 95,ct,32,8 96,cu,64,8 94,gq,16 95,gq,32
vpmaddubsw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmaddwd 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmaskmovd 4y,91,16 91,91,32 92,91,16 93,91,32
vpmaskmovq 4y,91,16 91,91,32 92,91,16 93,91,32
vpmaxsb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmaxsd 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpmaxsq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpmaxsw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmaxub 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmaxud 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpmaxuq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpmaxuw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpminsb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpminsd 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpminsq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpminsw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpminub 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpminud 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpminuq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpminuw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmovb2m 8y,9a 8z,9a 90,9b
vpmovd2m 8y,bt 8z,bt 90,bu
vpmovdb 4r,7o,4 8q,7o,8 8s,7p,16
vpmovdw 4r,7o,8 8q,7o,16 8r,7p,32
vpmovm2b 8v,9a 8w,9a 8x,9b
vpmovm2d 8v,bt 8w,bt 8x,bu
vpmovm2q 8v,bt 8w,bt 8x,bu
vpmovm2w 8v,9a 8w,9a 8x,9b
vpmovmskb 5v,7n 5w,7n 5x,91 5y,91
vpmovq2m 8y,bt 8z,bt 90,bu
vpmovqb 4r,7o,2 8q,7o,4 8s,7p,8
vpmovqd 4r,7o,8 8q,7o,16 8r,7p,32
vpmovqw 4r,7o,4 8q,7o,8 8s,7p,16
vpmovsdb 4r,7o,4 8q,7o,8 8s,7p,16
vpmovsdw 4r,7o,8 8q,7o,16 8r,7p,32
vpmovsqb 4r,7o,2 8q,7o,4 8s,7p,8
vpmovsqd 4r,7o,8 8q,7o,16 8r,7p,32
vpmovsqw 4r,7o,4 8q,7o,8 8s,7p,16
vpmovswb 4r,92,8 8q,92,16 8r,93,32
vpmovsxbd 4l,7n,4 5z,91,8 4l,7o,4 5z,7o,8 8t,7p,16
vpmovsxbq 4l,7n,2 5z,91,4 4l,7o,2 5z,7o,4 8t,7p,8
vpmovsxbw 4l,7n,8 5z,91,16 4l,92,8 5z,92,16 60,93,32
vpmovsxdq 4l,7n,8 5z,91,16 4l,7o,8 5z,7o,16 60,7p,32
vpmovsxwd 4l,7n,8 5z,91,16 4l,7o,8 5z,7o,16 60,7p,32
vpmovsxwq 4l,7n,4 5z,91,8 4l,7o,4 5z,7o,8 8t,7p,16
vpmovusdb 4r,7o,4 8q,7o,8 8s,7p,16
vpmovusdw 4r,7o,8 8q,7o,16 8r,7p,32
vpmovusqb 4r,7o,2 8q,7o,4 8s,7p,8
vpmovusqd 4r,7o,8 8q,7o,16 8r,7p,32
vpmovusqw 4r,7o,4 8q,7o,8 8s,7p,16
vpmovuswb 4r,92,8 8q,92,16 8r,93,32
vpmovw2m 8y,9a 8z,9a 90,9b
vpmovwb 4r,92,8 8q,92,16 8r,93,32
vpmovzxbd 4l,7n,4 5z,91,8 4l,7o,4 5z,7o,8 8t,7p,16
vpmovzxbq 4l,7n,2 5z,91,4 4l,7o,2 5z,7o,4 8t,7p,8
vpmovzxbw 4l,7n,8 5z,91,16 4l,92,8 5z,92,16 60,93,32
vpmovzxdq 4l,7n,8 5z,91,16 4l,7o,8 5z,7o,16 60,7p,32
vpmovzxwd 4l,7n,8 5z,91,16 4l,7o,8 5z,7o,16 60,7p,32
vpmovzxwq 4l,7n,4 5z,91,8 4l,7o,4 5z,7o,8 8t,7p,16
vpmuldq 50,7n,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpmulhrsw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmulhuw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmulhw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmulld 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpmullq 50,8v,16,8 51,8v,32,8 52,8w,64,8
vpmullw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpmultishiftqb 50,ch,16,8 51,ch,32,8 52,ci,64,8
vpmuludq 50,7n,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpopcntb 4l,c2,16 4m,c2,32 4n,c3,64
vpopcntd 4l,c4,16,4 4m,c4,32,4 4n,c5,64,4
vpopcntq 4l,c4,16,8 4m,c4,32,8 4n,c5,64,8
vpopcntw 4l,c2,16 4m,c2,32 4n,c3,64
vpor 50,7n,16 51,91,32
vpord 50,7u,16,4 51,7u,32,4 52,7v,64,4
vporq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpperm bh,eg,16 bj,eg,16
vprold 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4
vprolq 6d,7u,16,8 6e,7u,32,8 6f,7v,64,8
vprolvd 50,7u,16,4 51,7u,32,4 52,7v,64,4
vprolvq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vprord 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4
vprorq 6d,7u,16,8 6e,7u,32,8 6f,7v,64,8
vprorvd 50,7u,16,4 51,7u,32,4 52,7v,64,4
vprorvq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vprotb 6d,eg,16 br,eg,16 50,eg,16
vprotd 6d,eg,16 br,eg,16 50,eg,16
vprotq 6d,eg,16 br,eg,16 50,eg,16
vprotw 6d,eg,16 br,eg,16 50,eg,16
vpsadbw 50,7n,16 51,91,32 50,9a,16 51,9a,32 52,9b,64
vpscatterdd a9,cr,4 aa,cr,4 ab,cs,4
vpscatterdq a9,cr,8 ac,cr,8 ad,cs,8
vpscatterqd ae,cr,4 af,cr,4 ag,cs,4
vpscatterqq ae,cr,8 ah,cr,8 ai,cs,8
vpshab br,eg,16 50,eg,16
vpshad br,eg,16 50,eg,16
vpshaq br,eg,16 50,eg,16
vpshaw br,eg,16 50,eg,16
vpshlb br,eg,16 50,eg,16
vpshld br,eg,16 50,eg,16
vpshldd 7t,ca,16,4 7u,ca,32,4 8a,cb,64,4
vpshldq 7t,ca,16,8 7u,ca,32,8 8a,cb,64,8
vpshldvd 94,ca,16,4 95,ca,32,4 96,cb,64,4
vpshldvq 94,ca,16,8 95,ca,32,8 96,cb,64,8
vpshldvw 94,c6,16 95,c6,32 96,c7,64
vpshldw 7t,c6,16 7u,c6,32 8a,c7,64
vpshlq br,eg,16 50,eg,16
vpshlw br,eg,16 50,eg,16
vpshrdd 7t,ca,16,4 7u,ca,32,4 8a,cb,64,4
vpshrdq 7t,ca,16,8 7u,ca,32,8 8a,cb,64,8
vpshrdvd 94,ca,16,4 95,ca,32,4 96,cb,64,4
vpshrdvq 94,ca,16,8 95,ca,32,8 96,cb,64,8
vpshrdvw 94,c6,16 95,c6,32 96,c7,64
vpshrdw 7t,c6,16 7u,c6,32 8a,c7,64
vpshufb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpshufbitqmb 64,cj,16 65,cj,32 66,ck,64
vpshufd 6d,7n,16 6e,91,32 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4
vpshufhw 6d,7n,16 6e,91,32 6d,92,16 6e,92,32 6f,93,64
vpshuflw 6d,7n,16 6e,91,32 6d,92,16 6e,92,32 6f,93,64
vpsignb 50,7n,16 51,91,32
vpsignd 50,7n,16 51,91,32
vpsignw 50,7n,16 51,91,32
vpslld 6i,7n 6j,91 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4 50,7n,16 8f,91,16 50,7o,16 8f,7o,16 8g,7p,16
vpslldq 6i,7n 6j,91 6d,9a,16 6e,9a,32 6f,9b,64
vpsllq 6i,7n 6j,91 6d,7u,16,8 6e,7u,32,8 6f,7v,64,8 50,7n,16 8f,91,16 50,7o,16 8f,7o,16 8g,7p,16
vpsllvd 50,91,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpsllvq 50,91,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpsllvw 50,92,16 51,92,32 52,93,64
vpsllw 6i,7n 6j,91 6d,92,16 6e,92,32 6f,93,64 50,7n,16 8f,91,16 50,92,16 8f,92,16 8g,93,16
vpsrad 6i,7n 6j,91 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4 50,7n,16 8f,91,16 50,7o,16 8f,7o,16 8g,7p,16
vpsraq 6d,7u,16,8 6e,7u,32,8 6f,7v,64,8 50,7o,16 8f,7o,16 8g,7p,16
vpsravd 50,91,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpsravq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpsravw 50,92,16 51,92,32 52,93,64
vpsraw 6i,7n 6j,91 6d,92,16 6e,92,32 6f,93,64 50,7n,16 8f,91,16 50,92,16 8f,92,16 8g,93,16
vpsrld 6i,7n 6j,91 6d,7u,16,4 6e,7u,32,4 6f,7v,64,4 50,7n,16 8f,91,16 50,7o,16 8f,7o,16 8g,7p,16
vpsrldq 6i,7n 6j,91 6d,9a,16 6e,9a,32 6f,9b,64
vpsrlq 6i,7n 6j,91 6d,7u,16,8 6e,7u,32,8 6f,7v,64,8 50,7n,16 8f,91,16 50,7o,16 8f,7o,16 8g,7p,16
vpsrlvd 50,91,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpsrlvq 50,91,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpsrlvw 50,92,16 51,92,32 52,93,64
vpsrlw 6i,7n 6j,91 6d,92,16 6e,92,32 6f,93,64 50,7n,16 8f,91,16 50,92,16 8f,92,16 8g,93,16
vpsubb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpsubd 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpsubq 50,7n,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpsubsb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpsubsw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpsubusb 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpsubusw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpsubw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpternlogd b9,7u,16,4 ba,7u,32,4 bb,7v,64,4
vpternlogq b9,7u,16,8 ba,7u,32,8 bb,7v,64,8
vptest 5s,bj,16 8p,bj,32
vptestmb 64,94,16 65,94,32 66,95,64
vptestmd 64,96,16,4 65,96,32,4 66,97,64,4
vptestmq 64,96,16,8 65,96,32,8 66,97,64,8
vptestmw 64,94,16 65,94,32 66,95,64
vptestnmb 64,94,16 65,94,32 66,95,64
vptestnmd 64,96,16,4 65,96,32,4 66,97,64,4
vptestnmq 64,96,16,8 65,96,32,8 66,97,64,8
vptestnmw 64,94,16 65,94,32 66,95,64
vpunpckhbw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpunpckhdq 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpunpckhqdq 50,7n,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpunpckhwd 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpunpcklbw 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpunpckldq 50,7n,16 51,91,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpunpcklqdq 50,7n,16 51,91,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vpunpcklwd 50,7n,16 51,91,32 50,92,16 51,92,32 52,93,64
vpxor 50,7n,16 51,91,32
vpxord 50,7u,16,4 51,7u,32,4 52,7v,64,4
vpxorq 50,7u,16,8 51,7u,32,8 52,7v,64,8
vrangepd 7t,8v,16,8 7u,8v,32,8 8a,9e,64,8
vrangeps 7t,8v,16,4 7u,8v,32,4 8a,9e,64,4
vrangesd 7t,dx,8
vrangess 7t,dx,4
vrcp14pd 4l,7u,16,8 4m,7u,32,8 4n,7v,64,8
vrcp14ps 4l,7u,16,4 4m,7u,32,4 4n,7v,64,4
vrcp14sd 50,7p,8
vrcp14ss 50,7p,4
vrcp28pd 4n,cx,64,8
vrcp28ps 4n,cx,64,4
vrcp28sd 50,cz,8
vrcp28ss 50,cz,4
vrcpph 4l,fr,16,2 4m,fr,32,2 4n,g9,64,2
vrcpps 4l,7n,16 4m,7n,32
vrcpsh 50,g7,2
vrcpss 50,7n,4
vreducepd 6d,8v,16,8 6e,8v,32,8 6f,9e,64,8
vreduceph 6d,fr,16,2 6e,fr,32,2 6f,fy,64,2
vreduceps 6d,8v,16,4 6e,8v,32,4 6f,9e,64,4
vreducesd 7t,dx,8
vreducesh 7t,fz,2
vreducess 7t,dx,4
vrndscalepd 6d,7u,16,8 6e,7u,32,8 6f,8x,64,8
vrndscaleph 6d,fr,16,2 6e,fr,32,2 6f,fy,64,2
vrndscaleps 6d,7u,16,4 6e,7u,32,4 6f,8x,64,4
vrndscalesd 7t,8y,8
vrndscalesh 7t,fz,2
vrndscaless 7t,8y,4
vroundpd 6d,7n,16 6e,7n,32
vroundps 6d,7n,16 6e,7n,32
vroundsd 7t,7n,8
vroundss 7t,7n,4
vrsqrt14pd 4l,7u,16,8 4m,7u,32,8 4n,7v,64,8
vrsqrt14ps 4l,7u,16,4 4m,7u,32,4 4n,7v,64,4
vrsqrt14sd 50,7p,8
vrsqrt14ss 50,7p,4
vrsqrt28pd 4n,cx,64,8
vrsqrt28ps 4n,cx,64,4
vrsqrt28sd 50,cz,8
vrsqrt28ss 50,cz,4
vrsqrtph 4l,fr,16,2 4m,fr,32,2 4n,g9,64,2
vrsqrtps 4l,7n,16 4m,7n,32
vrsqrtsh 50,g7,2
vrsqrtss 50,7n,4
vscalefpd 50,7u,16,8 51,7u,32,8 52,8t,64,8
vscalefph 50,fr,16,2 51,fr,32,2 52,fs,64,2
vscalefps 50,7u,16,4 51,7u,32,4 52,8t,64,4
vscalefsd 50,8u,8
vscalefsh 50,ft,2
vscalefss 50,8u,4
vscatterdpd a9,cr,8 ac,cr,8 ad,cs,8
vscatterdps a9,cr,4 aa,cr,4 ab,cs,4
vscatterpf0dpd ak,cv,8
vscatterpf0dps aj,cv,4
vscatterpf0qpd al,cv,8
vscatterpf0qps al,cv,4
vscatterpf1dpd ak,cv,8
vscatterpf1dps aj,cv,4
vscatterpf1qpd al,cv,8
vscatterpf1qps al,cv,4
vscatterqpd ae,cr,8 ah,cr,8 ai,cs,8
vscatterqps ae,cr,4 af,cr,4 ag,cs,4
vsha512msg1 cc,gu
vsha512msg2 cd,gu
vsha512rnds2 cb,gu
vshuff32x4 7u,7u,32,4 8a,7v,64,4
vshuff64x2 7u,7u,32,8 8a,7v,64,8
vshufi32x4 7u,7u,32,4 8a,7v,64,4
vshufi64x2 7u,7u,32,8 8a,7v,64,8
vshufpd 7t,7n,16 7u,7n,32 7t,7u,16,8 7u,7u,32,8 8a,7v,64,8
vshufps 7t,7n,16 7u,7n,32 7t,7u,16,4 7u,7u,32,4 8a,7v,64,4
vsm3msg1 94,gw,16
vsm3msg2 94,gw,16
vsm3rnds2 b9,gw,16
vsm4key4 50,gx,16 51,gx,32
vsm4rnds4 50,gx,16 51,gx,32
vsqrtpd 4l,7n,16 4m,7n,32 4l,7u,16,8 4m,7u,32,8 4n,8t,64,8
vsqrtph 4l,fr,16,2 4m,fr,32,2 4n,fs,64,2
vsqrtps 4l,7n,16 4m,7n,32 4l,7u,16,4 4m,7u,32,4 4n,8t,64,4
vsqrtsd 50,7n,8 50,8u,8
vsqrtsh 50,ft,2
vsqrtss 50,7n,4 50,8u,4
vstmxcsr 3n,7n,4
vsubpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,8t,64,8
vsubph 50,fr,16,2 51,fr,32,2 52,fs,64,2
vsubps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,8t,64,4
vsubsd 50,7n,8 50,8u,8
vsubsh 50,ft,2
vsubss 50,7n,4 50,8u,4
vtestpd 5s,bj,16 8p,bj,32
vtestps 5s,bj,16 8p,bj,32
vucomisd 5s,87,8 5s,88,8
vucomish 5s,fx,2
vucomiss 5s,87,4 5s,88,4
vunpckhpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vunpckhps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vunpcklpd 50,7n,16 51,7n,32 50,7u,16,8 51,7u,32,8 52,7v,64,8
vunpcklps 50,7n,16 51,7n,32 50,7u,16,4 51,7u,32,4 52,7v,64,4
vxorpd 50,7n,16 51,7n,32 50,8v,16,8 51,8v,32,8 52,8w,64,8
vxorps 50,7n,16 51,7n,32 50,8v,16,4 51,8v,32,4 52,8w,64,4
vzeroall 27,9d
vzeroupper 27,9c
wbinvd 27,68
wbnoinvd 27,7h
wrfsbase 79,aa p,aa
wrgsbase 79,aa p,aa
wrmsr 27,8a
wrmsrlist 27,gi
wrmsrns 27,gh
wrpkru 27,75
wrssd 7y,7y,4
wrssq 7z,7y,8
wrudbg 27,gb
wrussd 7y,72,4
wrussq 7z,72,8
xabort 35,2j
xadd 1l,b3,1,,b 1m,b3,2,,w 1n,b3,4,,l 1o,2,8,,q
xbegin 39,2k
xchg 1l,13,1,,b 1m,13,2,,w 1n,14,4,,l 1o,15,8,,q 28,19,,,w 29,1a,,,l 2a,m,,,q
xcryptcbc 27,a4 27,a5
xcryptcfb 27,a4 27,a5
xcryptctr 27,a4 27,a5
xcryptecb 27,a2 27,a3
xcryptofb 27,a4 27,a5
xend 27,6n
xgetbv 27,6k
xlat 3j,3c,1,,b
xor 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
xorpd 4z,7q,16
xorps 4z,7m,16
xresldtrk 27,ev
xrstor 3k,ab
xrstor64 3k,ab
xrstors 3k,b8
xrstors64 3k,b8
xsave 4g,ab
xsave64 4g,ab
xsavec 3n,b9
xsavec64 3n,b9
xsaveopt 4g,ad
xsaveopt64 4g,ad
xsaves 3n,b8
xsaves64 3n,b8
xsetbv 27,6l
xsha1 27,9y 27,9z
xsha256 27,9y 27,9z
xsha512 27,gd 27,ge
xsha512_alt 27,gd 27,ge
xstore 27,a0 27,a1
xstore_alt 27,gf 27,gg
xsusldtrk 27,ev
xtest 27,6o`;
