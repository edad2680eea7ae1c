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
aadd c6,gm,4 c7,gm,8
aand c6,gm,4 c7,gm,8
adc 0,c,1,,b 1,c,2,,w 2,d,4,,l 3,e,8,,q 4,f,1,,b 5,f,2,,w 6,g,4,,l 7,h,8,,q 8,f,,,b 9,f,,,w a,g,,,l b,h,,,q 17,c,1,,b 19,c,2,,w 1a,d,4,,l 1b,e,8,,q 1f,c,2,,w 1g,d,4,,l 1h,e,8,,q
adcx 6,df,4,,l 7,df,8,,q
add 0,,1,,b 1,,2,,w 2,1,4,,l 3,2,8,,q 4,3,1,,b 5,3,2,,w 6,4,4,,l 7,5,8,,q 8,3,,,b 9,3,,,w a,4,,,l b,5,,,q 17,,1,,b 19,,2,,w 1a,1,4,,l 1b,2,8,,q 1f,,2,,w 1g,1,4,,l 1h,2,8,,q
addpd 4y,7q,16
addps 4y,7m,16
addsd 4y,7q,8
addss 4y,7m,4
addsubpd 4y,7t,16
addsubps 4y,7t,16
adox 6,dg,4,,l 7,dg,8,,q
aesdec 4y,d4,16
aesdec128kl 4w,fa,48
aesdec256kl 4w,fa,64
aesdeclast 4y,d4,16
aesdecwide128kl 3j,f8,48
aesdecwide256kl 3j,f8,64
aesenc 4y,d4,16
aesenc128kl 4w,fa,48
aesenc256kl 4w,fa,64
aesenclast 4y,d4,16
aesencwide128kl 3j,f8,48
aesencwide256kl 3j,f8,64
aesimc 4k,d4,16
aeskeygenassist 6c,d4,16
and 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
andn ap,da,4,,l aq,da,8,,q
andnpd 4y,7q,16
andnps 4y,7m,16
andpd 4y,7q,16
andps 4y,7m,16
aor c6,gm,4 c7,gm,8
axor c6,gm,4 c7,gm,8
bextr ar,dj,4,,l as,dj,8,,q y,el,4,,l br,el,8,,q
blcfill t,eh,4,,l 1u,eh,8,,q
blci t,eh,4,,l 1u,eh,8,,q
blcic t,eh,4,,l 1u,eh,8,,q
blcmsk t,eh,4,,l 1u,eh,8,,q
blcs t,eh,4,,l 1u,eh,8,,q
blendpd 7r,bp,16
blendps 7r,bp,16
blendvpd 4y,bk,16
blendvps 4y,bk,16
blsfill t,eh,4,,l 1u,eh,8,,q
blsi t,db,4,,l 1u,db,8,,q
blsic t,eh,4,,l 1u,eh,8,,q
blsmsk t,dc,4,,l 1u,dc,8,,q
blsr t,db,4,,l 1u,db,8,,q
bndcl 54,7w,8
bndcn 54,7w,8
bndcu 54,7w,8
bndldx 52,7w
bndmk 57,7w,8
bndmov 53,7w,16 56,7w,16
bndstx 55,7w
bsf 4h,az,2,,w 4i,az,4,,l 4j,b0,8,,q
bsr 4h,az,2,,w 4i,az,4,,l 4j,b0,8,,q
bswap 8b,be,,,w 8c,be,,,l 8d,m,,,q
bt d,9u,2,,w e,9u,4,,l f,9v,8,,q 7o,9u,2,,w 7p,9u,4,,l 7q,9v,8,,q
btc 30,a7,2,,w 31,a7,4,,l 32,a8,8,,q 1,a7,2,,w 2,a7,4,,l 3,a8,8,,q
btr 1,a7,2,,w 2,a7,4,,l 3,a8,8,,q 30,a7,2,,w 31,a7,4,,l 32,a8,8,,q
bts 1,a7,2,,w 2,a7,4,,l 3,a8,8,,q 30,a7,2,,w 31,a7,4,,l 32,a8,8,,q
bzhi ar,dd,4,,l as,dd,8,,q
call 38,4v,,,q 4b,5i,2,,w 4d,5j,8,,q
cbtw 26,1f,,,,cbw
ccs_encrypt 26,fm 26,fn
ccs_hash 26,fk 26,fl
clac 26,6h
clc 26,59
cld 26,5d
cldemote 4g,7x,1
clflush 3j,aj,1
clflushopt 3j,ak,1
clgi 26,6y
cli 26,5b
clrssbsy 4f,ag,8
cltd 26,1j,,,,cdq
cltq 26,1h,,,,cdqe
clts 26,65
clui 26,ff
clwb 3j,ae,1
clzero 26,7b 26,7c
cmc 26,50
cmova 4h,8l,2,,w 6,8l,4,,l 4j,8l,8,,q
cmovae 4h,8j,2,,w 6,8j,4,,l 4j,8j,8,,q
cmovb 4h,8j,2,,w 6,8j,4,,l 4j,8j,8,,q
cmovbe 4h,8l,2,,w 6,8l,4,,l 4j,8l,8,,q
cmove 4h,8k,2,,w 6,8k,4,,l 4j,8k,8,,q
cmovg 4h,8p,2,,w 6,8p,4,,l 4j,8p,8,,q
cmovge 4h,8o,2,,w 6,8o,4,,l 4j,8o,8,,q
cmovl 4h,8o,2,,w 6,8o,4,,l 4j,8o,8,,q
cmovle 4h,8p,2,,w 6,8p,4,,l 4j,8p,8,,q
cmovne 4h,8k,2,,w 6,8k,4,,l 4j,8k,8,,q
cmovno 4h,8i,2,,w 6,8i,4,,l 4j,8i,8,,q
cmovnp 4h,8n,2,,w 6,8n,4,,l 4j,8n,8,,q
cmovns 4h,8m,2,,w 6,8m,4,,l 4j,8m,8,,q
cmovo 4h,8i,2,,w 6,8i,4,,l 4j,8i,8,,q
cmovp 4h,8n,2,,w 6,8n,4,,l 4j,8n,8,,q
cmovs 4h,8m,2,,w 6,8m,4,,l 4j,8m,8,,q
cmp c,3,1,,b d,3,2,,w e,4,4,,l f,5,8,,q g,3,1,,b h,3,2,,w i,4,4,,l j,5,8,,q k,3,,,b l,3,,,w m,4,,,l n,5,,,q 18,3,1,,b 1c,3,2,,w 1d,4,4,,l 1e,5,8,,q 1i,3,2,,w 1j,4,4,,l 1k,5,8,,q
cmpaexadd c8,gr,4 c9,gr,8
cmpaxadd c8,gr,4 c9,gr,8
cmpbexadd c8,gr,4 c9,gr,8
cmpbxadd c8,gr,4 c9,gr,8
cmpexadd c8,gr,4 c9,gr,8
cmpgexadd c8,gr,4 c9,gr,8
cmpgxadd c8,gr,4 c9,gr,8
cmplexadd c8,gr,4 c9,gr,8
cmplxadd c8,gr,4 c9,gr,8
cmpnexadd c8,gr,4 c9,gr,8
cmpnoxadd c8,gr,4 c9,gr,8
cmpnpxadd c8,gr,4 c9,gr,8
cmpnsxadd c8,gr,4 c9,gr,8
cmpoxadd c8,gr,4 c9,gr,8
cmppd 7r,7q,16
cmpps 7r,7m,16
cmppxadd c8,gr,4 c9,gr,8
cmps 2j,1u,1,,b,cmpsb 2j,1u,2,,w,cmpsw 2j,1v,4,,l,cmpsd 2j,1w,8,,q,cmpsq
cmpsd 7r,7q,8
cmpss 7r,7m,4
cmpsxadd c8,gr,4 c9,gr,8
cmpxchg 79,am,1,,b 7a,an,2,,w 7b,ao,4,,l 7c,ap,8,,q
cmpxchg16b 8a,b7,16
cmpxchg8b 8a,b6,8
comisd 5r,89,8
comiss 5r,86,4
cpuid 26,9t
cqto 26,1k,,,,cqo
crc32 al,bs,1,,b am,bs,1,,b ao,bs,2,,w 6,bs,4,,l 7,bs,8,,q
cvtdq2pd 4k,7q,8
cvtdq2ps 4k,7q,16
cvtpd2dq 4k,7q,16
cvtpd2pi 5o,7q,16
cvtpd2ps 4k,7q,16
cvtpi2pd 5h,7q,8
cvtpi2ps 5g,7m,8
cvtps2dq 4k,7q,16
cvtps2pd 4k,7q,8
cvtps2pi 5o,7m,8
cvtsd2si 5p,7q,8 5q,7q,8
cvtsd2ss 4y,7q,8
cvtsi2sd 5i,7q,4,,l 5j,7q,8,,q
cvtsi2ss 5i,7m,4,,l 5j,7m,8,,q
cvtss2sd 4y,7q,4
cvtss2si 5p,7m,4 5q,7m,4
cvttpd2dq 4k,7q,16
cvttpd2pi 5o,7q,16
cvttps2dq 4k,7q,16
cvttps2pi 5o,7m,8
cvttsd2si 5p,7q,8 5q,7q,8
cvttss2si 5p,7m,4 5q,7m,4
cwtd 26,1i,,,,cwd
cwtl 26,1g,,,,cwde
dec 46,5f,1,,b 48,5f,2,,w 49,5g,4,,l 4a,5h,8,,q
div 47,52,1,,b 4b,56,2,,w 4c,57,4,,l 4d,58,8,,q
divpd 4y,7q,16
divps 4y,7m,16
divsd 4y,7q,8
divss 4y,7m,4
dppd 7r,bp,16
dpps 7r,bp,16
emms 26,90
encls 26,6j
enclu 26,6p
enclv 26,69
encodekey128 c1,fb
encodekey256 c1,fc
endbr32 26,7z
endbr64 26,7z
enqcmd ax,do,64 9g,dp,64
enqcmds ax,dm,64 9g,dn,64
enter 39,2l,,,w 39,2m,,,q
erets 26,fq
eretu 26,fp
extractps az,bp,4 b0,bp,4
extrq 6j,84 4v,84
f2xm1 26,3d
fabs 26,3t
fadd 3j,3d,4,,s 3k,3g 3j,3d,8,,l 3r,3g
faddp 3r,4i
fbld 3j,3j,10
fbstp 3m,3l,10
fchs 26,3t
fclex 26,3o
fcmovb 3q,45
fcmovbe 3q,47
fcmove 3q,46
fcmovnb 3q,45
fcmovnbe 3q,47
fcmovne 3q,46
fcmovnu 3q,48
fcmovu 3q,48
fcom 3j,3e,4,,s 3l,3h 3j,3e,8,,l
fcomi 3l,4d
fcomip 3l,4m
fcomp 3j,3f,4,,s 3l,3i 3j,3f,8,,l
fcompp 26,4j
fcos 26,44
fdecstp 26,3z
fdisi 26,3s
fdiv 3j,3d,4,,s 3k,3g 3j,3d,8,,l 3r,3g,,,,fdivr
fdivp 3r,4i,,,,fdivrp
fdivr 3j,3d,4,,s 3k,3g 3j,3d,8,,l 3r,3g,,,,fdiv
fdivrp 3r,4i,,,,fdivp
femms 26,7l
feni 26,3s
ffree 3s,3o
ffreep 3s,4k
fiadd 3j,3d,4,,l 3j,3d,2,,s
ficom 3j,3e,4,,l 3j,3e,2,,s
ficomp 3j,3f,4,,l 3j,3f,2,,s
fidiv 3j,3d,4,,l 3j,3d,2,,s
fidivr 3j,3d,4,,l 3j,3d,2,,s
fild 3j,3j,4,,l 3j,3j,2,,s 3j,3j,8,,ll
fimul 3j,3d,4,,l 3j,3d,2,,s
fincstp 26,40
finit 26,4b
fist 3m,3k,4,,l 3m,3k,2,,s
fistp 3m,3l,4,,l 3m,3l,2,,s 3m,3l,8,,ll
fisttp 3m,4a,4,,l 3m,4a,8,,ll 3m,4a,2,,s
fisub 3j,3d,4,,l 3j,3d,2,,s
fisubr 3j,3d,4,,l 3j,3d,2,,s
fld 3j,3j,4,,s 3n,3j 3j,3j,10,,t 3j,3j,8,,l
fld1 26,3j
fldcw 3j,3o,2,,w
fldenv 3j,3m,14,,s 3j,3n,28,,l
fldl2e 26,3j
fldl2t 26,3j
fldlg2 26,3j
fldln2 26,3j
fldpi 26,3j
fldz 26,3j
fmul 3j,3d,4,,s 3k,3g 3j,3d,8,,l 3r,3g
fmulp 3r,4i
fnclex 26,3o
fndisi 26,3s
fneni 26,3s
fninit 26,4b
fnop 26,3s
fnsave 3m,4g,94,,s 3m,4h,108,,l
fnsetpm 26,4c
fnstcw 3m,3o,2,,w
fnstenv 3m,3p,14,,s 3m,3q,28,,l
fnstsw 3m,3p,2,,w 3t,4l
fpatan 26,3v
fprem 26,41
fprem1 26,3y
fptan 26,3w
frndint 26,3d
frstor 3j,4e,94,,s 3j,4f,108,,l
fsave 3m,4g,94,,s 3m,4h,108,,l
fscale 26,43
fsetpm 26,4c
fsin 26,44
fsincos 26,42
fsqrt 26,3d
fst 3m,3k,4,,s 3m,3k,8,,l 3p,3k
fstcw 3m,3o,2,,w
fstenv 3m,3p,14,,s 3m,3q,28,,l
fstp 3m,3l,4,,s 3p,3l,,,,fstpnce 3m,3l,10,,t 3m,3l,8,,l 3p,3l
fstsw 3m,3p,2,,w 3t,4l
fsub 3j,3d,4,,s 3k,3g 3j,3d,8,,l 3r,3g,,,,fsubr
fsubp 3r,4i,,,,fsubrp
fsubr 3j,3d,4,,s 3k,3g 3j,3d,8,,l 3r,3g,,,,fsub
fsubrp 3r,4i,,,,fsubp
ftst 26,3e
fucom 3l,3h
fucomi 3l,4d
fucomip 3l,4m
fucomp 3l,3i
fucompp 26,49
fwait 26,19
fxam 26,3u
fxch 3o,3r
fxrstor 3j,a9,512
fxrstor64 3j,a9,512
fxsave 3m,a9,512
fxsave64 3m,a9,512
fxtract 26,3x
fyl2x 26,3v
fyl2xp1 26,3v
getsec 26,8h 26,8h,,,,getsecq
gf2p8affineinvqb 7r,d0,16
gf2p8affineqb 7r,d0,16
gf2p8mulb 4y,d0,16
haddpd 4y,7t,16
haddps 4y,7t,16
hlt 26,4z
hreset c4,fi
hsubpd 4y,7t,16
hsubps 4y,7t,16
idiv 47,52,1,,b 4b,56,2,,w 4c,57,4,,l 4d,58,8,,q
imul x,o,2,,w y,p,4,,l z,q,8,,q 11,o,2,,w 12,p,4,,l 13,q,8,,q 47,51,1,,b 4b,53,2,,w 4c,54,4,,l 4d,55,8,,q 5,p,2,,w 6,p,4,,l 7,q,8,,q
in 3u,4t,,,b 3v,4t,,,w 3w,4u,,,l 40,4t,,,b 41,4t,,,w 42,4u,,,l
inc 46,5f,1,,b 48,5f,2,,w 49,5g,4,,l 4a,5h,8,,q
incsspd 78,7y
incsspq p,7y
ins 14,r,1,,b,insb 14,r,2,,w,insw 14,s,4,,l,insd
insertps 7r,bp,4
insertq 6k,84 4v,84
int 34,2w
int1 26,4y
int3 26,2v
invd 26,68
invept 9g,ce,16
invlpg 4g,68
invlpga 26,70 26,71
invlpgb 26,ew 26,ex
invpcid 9g,cg,16
invvpid 9g,cf,16
iret 26,2x,,,w 26,2y,,,l,iretd 26,2z,,,q,iretq
ja 16,y 38,y
jae 16,w 38,w
jb 16,w 38,w
jbe 16,y 38,y
je 16,x 38,x
jecxz 16,4r
jg 16,12 38,12
jge 16,11 38,11
jl 16,11 38,11
jle 16,12 38,12
jmp 38,4w 16,4x 4b,5n,2,,w 4d,5o,8,,q
jne 16,x 38,x
jno 16,v 38,v
jnp 16,10 38,10
jns 16,z 38,z
jo 16,v 38,v
jp 16,10 38,10
jrcxz 16,4s
js 16,z 38,z
kaddb 5s,8s
kaddd 5s,8r
kaddq 5s,8r
kaddw 5s,8s
kandb 5s,8s
kandd 5s,8r
kandnb 5s,8s
kandnd 5s,8r
kandnq 5s,8r
kandnw 5s,8q
kandq 5s,8r
kandw 5s,8q
kmovb 6r,8s,1 6s,8s,1 6t,8s 6v,8s
kmovd 6r,8r,4 6s,8r,4 6t,8r 6v,8r
kmovq 6r,8r,8 6s,8r,8 6u,8r 6w,8r
kmovw 6r,8q,2 6s,8q,2 6t,8q 6v,8q
knotb 5t,8s
knotd 5t,8r
knotq 5t,8r
knotw 5t,8q
korb 5s,8s
kord 5s,8r
korq 5s,8r
kortestb 6x,9p
kortestd 6x,9o
kortestq 6x,9o
kortestw 6x,9n
korw 5s,8q
kshiftlb bb,8s
kshiftld bb,8r
kshiftlq bb,8r
kshiftlw bb,8q
kshiftrb bb,8s
kshiftrd bb,8r
kshiftrq bb,8r
kshiftrw bb,8q
ktestb 6x,9p
ktestd 6x,9o
ktestq 6x,9o
ktestw 6x,9p
kunpckbw 5s,8q
kunpckdq 5s,8r
kunpckwd 5s,8r
kxnorb 5s,8s
kxnord 5s,8r
kxnorq 5s,8r
kxnorw 5s,8q
kxorb 5s,8s
kxord 5s,8r
kxorq 5s,8r
kxorw 5s,8q
lahf 26,1q
lar 4h,5y,2,,w 4i,5z,2,,l 4j,60,2,,q
lcall 3j,5k,4,,w,call 3j,5l,6,,l,call 3j,5m,10,,,call
lddqu 4p,7t,16
ldmxcsr 3j,7m,4
ldtilecfg 3j,f0,64
lea 1y,19,,,w 1z,1a,,,l 20,m,,,q
leave 26,2n,,,w 26,2o,,,q
lfence 26,7q
lfs 7d,as,4,,w 7e,as,6,,l 7f,at,10,,q
lgdt 3j,5x,10,,q
lgs 7d,au,4,,w 7e,au,6,,l 7f,av,10,,q
lidt 3j,5x,10,,q
ljmp 3j,5p,4,,w,jmp 3j,5q,6,,l,jmp 3j,5r,10,,,jmp
lkgs 4b,fo,2,,w 4c,fo,2,,w 4d,fo,2,,w
lldt 4b,5v,2,,w 4c,5w,2,,w 4d,5x,2,,w
llwpcb 78,ei p,ej
lmsw 4b,65,2,,w 4c,66,2,,w 4d,67,2,,w
loadiwkey c0,f9
lods 2o,20,1,,b,lodsb 2p,20,2,,w,lodsw 2q,21,4,,l,lodsd 2r,22,8,,q,lodsq
loop 16,4p,,,l 16,4q,,,q
loope 16,4n,,,l 16,4o,,,q
loopne 16,4n,,,l 16,4o,,,q
lret v,2p,,,w,retf v,2q,,,l,retf v,2r,,,q,data64 26,2s,,,w,retf 26,2t,,,l,retf 26,2u,,,q,data64
lsl 4h,5y,2,,w 4i,5z,2,,l 4j,60,2,,q
lss 7d,aq,4,,w 7e,aq,6,,l 7f,ar,10,,q
ltr 4b,5v,2,,w 4c,5w,2,,w 4d,5x,2,,w
lwpins bs,em,4 bt,em,4
lwpval bu,ek,4 bv,ek,4
lzcnt s,b2,2,,w t,b2,4,,l 1u,b2,8,,q
maskmovdqu 8n,bg,16
maskmovq 8m,bf,8
maxpd 4y,7q,16
maxps 4y,7m,16
maxsd 4y,7q,8
maxss 4y,7m,4
mcommit 26,79
mfence 26,7q
minpd 4y,7q,16
minps 4y,7m,16
minsd 4y,7q,8
minss 4y,7m,4
monitor 26,6e 26,6f
monitorx 26,77 26,78
montmul 26,9w 26,9x
mov 1p,16,1,,b 1q,16,2,,w 1r,17,4,,l 1s,18,8,,q 1t,19,1,,b s,19,2,,w t,1a,4,,l 1u,m,8,,q 1v,19,2,,w 1w,1a,2,,w 1x,m,2,,w 21,1b,2,,w 22,1c,2,,w 23,1d,2,,w 2w,19,,,b 2x,19,,,w 2y,1a,,,l 33,16,1,,b 35,16,2,,w 36,17,4,,l 37,18,8,,q 5c,81,,,q 5d,81,,,q 5e,81,,,q 5f,81,,,q
movabs 2a,19,1,,b,mov 2b,19,2,,w,mov 2c,1a,4,,l,mov 2d,m,8,,q,mov 2e,19,1,,b,mov 2f,19,2,,w,mov 2g,1a,4,,l,mov 2h,m,8,,q,mov 2z,m,,,q,mov
movapd 4k,7q,16 4q,7q,16
movaps 4k,7m,16 4q,7m,16
movbe 7d,d9,2,,w 7e,d9,4,,l 7f,d9,8,,q an,d9,2,,w 7x,d9,4,,l 7y,d9,8,,q
movd 66,90,4 68,7q,4 6l,90,4 6n,7q,4
movddup 4k,7t,8
movdir64b ax,dk,64 9g,dl,64
movdiri 7x,dq,4,,l 7y,dq,8,,q
movdq2q 8h,7q
movdqa 4k,7q,16 4q,7q,16
movdqu 4k,7q,16 4q,7q,16
movhlps 4v,7m
movhpd 4w,7q,8 4u,7q,8
movhps 4w,7m,8 4u,7m,8
movlhps 4v,7m
movlpd 4w,7q,8 4u,7q,8
movlps 4w,7m,8 4u,7m,8
movmskpd 5u,7q 5v,7q
movmskps 5u,7m 5v,7m
movntdq 4u,7q,16
movntdqa 4p,bp,16
movnti 7x,7q,4,,l 7y,7q,8,,q
movntpd 4u,7q,16
movntps 4u,7m,16
movntq 8k,7m,8
movntsd 4u,84,8
movntss 4u,84,4
movq 67,90,8 69,7q,8 6a,90,8 6m,90,8 6o,7q,8 4k,7q,8 6p,90,8 4q,7q,8
movq2dq 8g,7q
movs 2i,1r,1,,b,movsb 2i,1r,2,,w,movsw 2i,1s,4,,l,movsd 2i,1t,8,,q,movsq
movsbl 7h,1a,1,,,movsx
movsbq 7i,m,1,,,movsx
movsbw 7g,1a,1,,,movsx
movsd 4n,7q,8 4t,7q,8
movshdup 4k,7t,16
movsldup 4k,7t,16
movslq u,m,4,,,movsxd
movss 4n,7m,4 4t,7m,4
movswl 7j,1a,2,,,movsx
movswq 7k,m,2,,,movsx
movsx s,1a,2,,w
movsxd s,m,2 t,m,4
movupd 4k,7q,16 4q,7q,16
movups 4k,7m,16 4q,7m,16
movzbl 7h,1a,1,,,movzx
movzbq 7i,m,1,,,movzx
movzbw 7g,1a,1,,,movzx
movzwl 7j,1a,2,,,movzx
movzwq 7k,m,2,,,movzx
movzx s,1a,2,,w
mpsadbw 7r,bp,16
mul 47,51,1,,b 4b,53,2,,w 4c,54,4,,l 4d,55,8,,q
mulpd 4y,7q,16
mulps 4y,7m,16
mulsd 4y,7q,8
mulss 4y,7m,4
mulx av,dh,4,,l aw,di,8,,q
mwait 26,6g
mwaitx 26,7a
neg 46,,1,,b 48,,2,,w 49,1,4,,l 4a,2,8,,q
nop 26,19 59,80,2,,w 5a,80,4,,l 5b,80,8,,q
not 46,13,1,,b 48,13,2,,w 49,14,4,,l 4a,15,8,,q
or 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
orpd 4y,7q,16
orps 4y,7m,16
out 3x,4t,,,b 3y,4t,,,w 3z,4u,,,l 43,4t,,,b 44,4t,,,w 45,4u,,,l
outs 15,t,1,,b,outsb 15,t,2,,w,outsw 15,u,4,,l,outsd
pabsb 6a,bi,8 4k,bi,16
pabsd 6a,bi,8 4k,bi,16
pabsw 6a,bi,8 4k,bi,16
packssdw 62,90,8 4y,7q,16
packsswb 62,90,8 4y,7q,16
packusdw 4y,bp,16
packuswb 62,90,8 4y,7q,16
paddb 62,90,8 4y,7q,16
paddd 62,90,8 4y,7q,16
paddq 62,90,8 4y,7q,16
paddsb 62,90,8 4y,7q,16
paddsw 62,90,8 4y,7q,16
paddusb 62,90,8 4y,7q,16
paddusw 62,90,8 4y,7q,16
paddw 62,90,8 4y,7q,16
palignr ay,bi,8 7r,bi,16
pand 62,90,8 4y,7q,16
pandn 62,90,8 4y,7q,16
pause 26,1e
pavgb 62,7m,8 4y,7q,16
pavgusb 62,eo,8
pavgw 62,7m,8 4y,7q,16
pblendvb 4y,bk,16
pblendw 7r,bp,16
pbndkb 26,gt
pclmulqdq 7r,dr,16
pcmpeqb 62,90,8 4y,7q,16
pcmpeqd 62,90,8 4y,7q,16
pcmpeqq 4y,bp,16
pcmpeqw 62,90,8 4y,7q,16
pcmpestri bk,e3,16
pcmpestriq bk,e4,16,,,pcmpestri64
pcmpestrm bk,dz,16
pcmpestrmq bk,e0,16,,,pcmpestrm64
pcmpgtb 62,90,8 4y,7q,16
pcmpgtd 62,90,8 4y,7q,16
pcmpgtq 4y,bs,16
pcmpgtw 62,90,8 4y,7q,16
pcmpistri bk,e9,16
pcmpistrm bk,e7,16
pcommit 26,al
pconfig 26,6d
pdep at,de,4,,l au,de,8,,q
pext at,de,4,,l au,de,8,,q
pextrb az,bp,1 b0,bp,1
pextrd az,bp,4
pextrq b0,bp,8
pextrw 85,7m 86,7m 87,7q 88,7q az,bp,2 b0,bp,2
pf2id 6a,eo,8
pf2iw 6a,en,8
pfacc 62,eo,8
pfadd 62,eo,8
pfcmpeq 62,eo,8
pfcmpge 62,eo,8
pfcmpgt 62,eo,8
pfmax 62,eo,8
pfmin 62,eo,8
pfmul 62,eo,8
pfnacc 62,en,8
pfpnacc 62,en,8
pfrcp 6a,eo,8
pfrcpit1 62,eo,8
pfrcpit2 62,eo,8
pfrsqit1 62,eo,8
pfrsqrt 6a,eo,8
pfsub 62,eo,8
pfsubr 62,eo,8
phaddd 62,bi,8 4y,bi,16
phaddsw 62,bi,8 4y,bi,16
phaddw 62,bi,8 4y,bi,16
phminposuw 4k,bp,16
phsubd 62,bi,8 4y,bi,16
phsubsw 62,bi,8 4y,bi,16
phsubw 62,bi,8 4y,bi,16
pi2fd 6a,eo,8
pi2fw 6a,en,8
pinsrb 81,bp,1 82,bp,1
pinsrd 81,bp,4
pinsrq 82,bp,8
pinsrw 7z,7m,2 80,7m,2 81,7q,2 82,7q,2
pmaddubsw 62,bi,8 4y,bi,16
pmaddwd 62,90,8 4y,7q,16
pmaxsb 4y,bp,16
pmaxsd 4y,bp,16
pmaxsw 62,7m,8 4y,7q,16
pmaxub 62,7m,8 4y,7q,16
pmaxud 4y,bp,16
pmaxuw 4y,bp,16
pminsb 4y,bp,16
pminsd 4y,bp,16
pminsw 62,7m,8 4y,7q,16
pminub 62,7m,8 4y,7q,16
pminud 4y,bp,16
pminuw 4y,bp,16
pmovmskb 8i,7m 8j,7m 5u,7q 5v,7q
pmovsxbd 4k,bp,4
pmovsxbq 4k,bp,2
pmovsxbw 4k,bp,8
pmovsxdq 4k,bp,8
pmovsxwd 4k,bp,8
pmovsxwq 4k,bp,4
pmovzxbd 4k,bp,4
pmovzxbq 4k,bp,2
pmovzxbw 4k,bp,8
pmovzxdq 4k,bp,8
pmovzxwd 4k,bp,8
pmovzxwq 4k,bp,4
pmuldq 4y,bp,16
pmulhrsw 62,bi,8 4y,bi,16
pmulhrw 62,eo,8
pmulhuw 62,7m,8 4y,7q,16
pmulhw 62,90,8 4y,7q,16
pmulld 4y,bp,16
pmullw 62,90,8 4y,7q,16
pmuludq 62,7q,8 4y,7q,16
pop q,k,,,w r,l,,,q 24,k,2,,w 25,l,8,,q 6z,9r,,,w 6z,9s,,,q 77,9r,,,w 77,9s,,,q
popcnt s,aw,2,,w t,aw,4,,l 1u,aw,8,,q
popf 26,1n,,,w
popfq 26,1o
por 62,90,8 4y,7q,16
prefetch 4g,7j,1,,,prefetch_exclusive 4g,7j,1,,,prefetch_reserved
prefetchit0 4g,gl,1
prefetchit1 4g,gl,1
prefetchnta 4g,7m,1
prefetcht0 4g,7m,1
prefetcht1 4g,7m,1
prefetcht2 4g,7m,1
prefetchw 4g,7j,1
prefetchwt1 4g,7k,1
psadbw 62,7m,8 4y,7q,16
pshufb 62,bi,8 4y,bi,16
pshufd 6c,7q,16
pshufhw 6c,7q,16
pshuflw 6c,7q,16
pshufw 6b,7m,8
psignb 62,bi,8 4y,bi,16
psignd 62,bi,8 4y,bi,16
psignw 62,bi,8 4y,bi,16
pslld 6f,90 6g,7q 62,90,8 4y,7q,16
pslldq 6g,7q
psllq 6f,90 6g,7q 62,90,8 4y,7q,16
psllw 6f,90 6g,7q 62,90,8 4y,7q,16
psmash 26,er
psrad 6f,90 6g,7q 62,90,8 4y,7q,16
psraw 6f,90 6g,7q 62,90,8 4y,7q,16
psrld 6f,90 6g,7q 62,90,8 4y,7q,16
psrldq 6g,7q
psrlq 6f,90 6g,7q 62,90,8 4y,7q,16
psrlw 6f,90 6g,7q 62,90,8 4y,7q,16
psubb 62,90,8 4y,7q,16
psubd 62,90,8 4y,7q,16
psubq 62,7q,8 4y,7q,16
psubsb 62,90,8 4y,7q,16
psubsw 62,90,8 4y,7q,16
psubusb 62,90,8 4y,7q,16
psubusw 62,90,8 4y,7q,16
psubw 62,90,8 4y,7q,16
pswapd 6a,en,8
ptest 5r,bm,16
ptwrite 4c,ac,4,,l 4d,ac,8,,q
punpckhbw 62,90,8 4y,7q,16
punpckhdq 62,90,8 4y,7q,16
punpckhqdq 4y,7q,16
punpckhwd 62,90,8 4y,7q,16
punpcklbw 62,90,4 4y,7q,16
punpckldq 62,90,4 4y,7q,16
punpcklqdq 4y,7q,16
punpcklwd 62,90,4 4y,7q,16
push o,i,,,w p,j,,,q v,n,,,w w,j,,,q 10,n,,,w 10,j,,,q 4b,i,2,,w 4d,j,8,,q 6y,9q,,,w 6y,j,,,q 76,9q,,,w 76,j,,,q
pushf 26,1l,,,w
pushfq 26,1m
pvalidate 26,es 26,et
pxor 62,90,8 4y,7q,16
rcl 17,27,1,,b 30,27,2,,w 31,2b,4,,l 32,2c,8,,q 3a,31,1,,b 3b,31,2,,w 3c,35,4,,l 3d,36,8,,q 3e,3a,1,,b 3f,3a,2,,w 3g,2b,4,,l 3h,2c,8,,q
rcpps 4k,7m,16
rcpss 4y,7m,4
rcr 17,27,1,,b 30,27,2,,w 31,2b,4,,l 32,2c,8,,q 3a,31,1,,b 3b,31,2,,w 3c,35,4,,l 3d,36,8,,q 3e,3a,1,,b 3f,3a,2,,w 3g,2b,4,,l 3h,2c,8,,q
rdfsbase 58,aa r,aa
rdgsbase 58,aa r,aa
rdmsr 26,8c
rdmsrlist 26,gj
rdpid r,bd
rdpkru 26,74
rdpmc 26,8d
rdpru 26,7d
rdrand q,ba 58,ba r,ba
rdseed q,bc 58,bc r,bc
rdsspd 58,7y
rdsspq r,7y
rdtsc 26,8b
rdtscp 26,76
rdudbg 26,ga
ret v,2f,,,w v,2g,,,q 26,2h,,,w 26,2i,,,q
rmpadjust 26,ep
rmpquery 26,gk
rmpupdate 26,eq
rol 17,26,1,,b 30,26,2,,w 31,29,4,,l 32,2a,8,,q 3a,30,1,,b 3b,30,2,,w 3c,33,4,,l 3d,34,8,,q 3e,39,1,,b 3f,39,2,,w 3g,29,4,,l 3h,2a,8,,q
ror 17,26,1,,b 30,26,2,,w 31,29,4,,l 32,2a,8,,q 3a,30,1,,b 3b,30,2,,w 3c,33,4,,l 3d,34,8,,q 3e,39,1,,b 3f,39,2,,w 3g,29,4,,l 3h,2a,8,,q
rorx bo,de,4,,l bp,de,8,,q
roundpd 6c,bp,16
roundps 6c,bp,16
roundsd 7r,bp,8
roundss 7r,bp,4
rsm 26,a6
rsqrtps 4k,7m,16
rsqrtss 4y,7m,4
rstorssp 4f,64,8
sahf 26,1p
sal 17,28,1,,b,shl 30,28,2,,w,shl 31,2d,4,,l,shl 32,2e,8,,q,shl 3a,32,1,,b,shl 3b,32,2,,w,shl 3c,37,4,,l,shl 3d,38,8,,q,shl 3e,3b,1,,b,shl 3f,3b,2,,w,shl 3g,2d,4,,l,shl 3h,2e,8,,q,shl
sar 17,28,1,,b 30,28,2,,w 31,2d,4,,l 32,2e,8,,q 3a,32,1,,b 3b,32,2,,w 3c,37,4,,l 3d,38,8,,q 3e,3b,1,,b 3f,3b,2,,w 3g,2d,4,,l 3h,2e,8,,q
sarx ar,de,4,,l as,de,8,,q
saveprevssp 26,73
sbb 0,c,1,,b 1,c,2,,w 2,d,4,,l 3,e,8,,q 4,f,1,,b 5,f,2,,w 6,g,4,,l 7,h,8,,q 8,f,,,b 9,f,,,w a,g,,,l b,h,,,q 17,c,1,,b 19,c,2,,w 1a,d,4,,l 1b,e,8,,q 1f,c,2,,w 1g,d,4,,l 1h,e,8,,q
scas 2s,23,1,,b,scasb 2t,23,2,,w,scasw 2u,24,4,,l,scasd 2v,25,8,,q,scasq
seamcall 26,f7
seamops 26,f6
seamret 26,f5
senduipi p,fh
serialize 26,eu
seta 6q,9i,1,,b
setae 6q,9g,1,,b
setb 6q,9g,1,,b
setbe 6q,9i,1,,b
sete 6q,9h,1,,b
setg 6q,9m,1,,b
setge 6q,9l,1,,b
setl 6q,9l,1,,b
setle 6q,9m,1,,b
setne 6q,9h,1,,b
setno 6q,9f,1,,b
setnp 6q,9k,1,,b
setns 6q,9j,1,,b
seto 6q,9f,1,,b
setp 6q,9k,1,,b
sets 6q,9j,1,,b
setssbsy 26,72
sfence 26,7m
sgdt 3m,5u,10,,q
sha1msg1 4y,cw,16
sha1msg2 4y,cw,16
sha1nexte 4y,cw,16
sha1rnds4 7r,cw,16
sha256msg1 4y,cw,16
sha256msg2 4y,cw,16
sha256rnds2 4y,cy,16
shl 17,28,1,,b 30,28,2,,w 31,2d,4,,l 32,2e,8,,q 3a,32,1,,b 3b,32,2,,w 3c,37,4,,l 3d,38,8,,q 3e,3b,1,,b 3f,3b,2,,w 3g,2d,4,,l 3h,2e,8,,q
shld 70,2d,2,,w 71,2d,4,,l 72,2e,8,,q 73,2d,2,,w 74,2d,4,,l 75,2e,8,,q
shlx ar,de,4,,l as,de,8,,q
shr 17,28,1,,b 30,28,2,,w 31,2d,4,,l 32,2e,8,,q 3a,32,1,,b 3b,32,2,,w 3c,37,4,,l 3d,38,8,,q 3e,3b,1,,b 3f,3b,2,,w 3g,2d,4,,l 3h,2e,8,,q
shrd 70,2d,2,,w 71,2d,4,,l 72,2e,8,,q 73,2d,2,,w 74,2d,4,,l 75,2e,8,,q
shrx ar,de,4,,l as,de,8,,q
shufpd 7r,7q,16
shufps 7r,7m,16
sidt 3m,5u,10,,q
skinit 26,6z
sldt 24,5s,2,,w 4e,5t,2,,w 25,5u,2,,w
slwpcb 58,ek r,ek
smsw 24,61,2,,w 4e,62,2,,w 25,63,2,,w
sqrtpd 4k,7q,16
sqrtps 4k,7m,16
sqrtsd 4y,7q,8
sqrtss 4y,7m,4
stac 26,6i
stc 26,5a
std 26,5e
stgi 26,6x
sti 26,5c
stmxcsr 3m,7m,4
stos 2k,1x,1,,b,stosb 2l,1x,2,,w,stosw 2m,1y,4,,l,stosd 2n,1z,8,,q,stosq
str 24,5s,2,,w 4e,5t,2,,w 25,5u,2,,w
sttilecfg 3m,f1,64
stui 26,fg
sub 0,,1,,b 1,,2,,w 2,1,4,,l 3,2,8,,q 4,3,1,,b 5,3,2,,w 6,4,4,,l 7,5,8,,q 8,3,,,b 9,3,,,w a,4,,,l b,5,,,q 17,,1,,b 19,,2,,w 1a,1,4,,l 1b,2,8,,q 1f,,2,,w 1g,1,4,,l 1h,2,8,,q
subpd 4y,7q,16
subps 4y,7m,16
subsd 4y,7q,8
subss 4y,7m,4
swapgs 26,5x
syscall 26,7e
sysenter 26,8e
sysexit 26,8f,,,l
sysexitq 26,8g
sysret 26,7f,,,l
sysretq 26,7g
t1mskc t,eh,4,,l 1u,eh,8,,q
tcmmimfp16ps bz,gs
tcmmrlfp16ps bz,gs
tdcall 26,f4
tdpbf16ps bz,f2
tdpbssd bz,f3
tdpbsud bz,f3
tdpbusd bz,f3
tdpbuud bz,f3
tdpfp16ps bz,go
test c,9,1,,b d,9,2,,w e,a,4,,l f,b,8,,q k,9,,,b l,9,,,w m,a,,,l n,b,,,q 18,9,1,,b 1c,9,2,,w 1d,a,4,,l 1e,b,8,,q
testui 26,fe
tileloadd bx,f1
tileloaddt1 bx,f1
tilerelease 26,f0
tilestored by,f1
tilezero bw,f1
tlbsync 26,ey
tpause 78,af p,af
tzcnt s,b1,2,,w t,b1,4,,l 1u,b1,8,,q
tzmsk t,eh,4,,l 1u,eh,8,,q
ucomisd 5r,89,8
ucomiss 5r,86,4
ud0 7l,7i,2,,w 7m,ax,4,,l 7n,ay,8,,q 26,7i
ud1 7l,7i,2,,w 7m,ax,4,,l 7n,ay,8,,q
ud2 26,7i
uiret 26,fd
umonitor 78,ah p,ai
umwait 78,af p,af
undoc 26,gc
unpckhpd 4y,7q,16
unpckhps 4y,7m,16
unpcklpd 4y,7q,16
unpcklps 4y,7m,16
v4fmaddps 96,cp,16
v4fmaddss a7,cq,16
v4fnmaddps 96,cp,16
v4fnmaddss a7,cq,16
vaddpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,8t,64,8
vaddph 4z,fr,16,2 50,fr,32,2 51,fs,64,2
vaddps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,8t,64,4
vaddsd 4z,7n,8 4z,8u,8
vaddsh 4z,ft,2
vaddss 4z,7n,4 4z,8u,4
vaddsubpd 4z,7n,16 50,7n,32
vaddsubps 4z,7n,16 50,7n,32
vaesdec 4z,d5,16 50,d6,32 4z,d7,16 50,d7,32 51,d8,64
vaesdeclast 4z,d5,16 50,d6,32 4z,d7,16 50,d7,32 51,d8,64
vaesenc 4z,d5,16 50,d6,32 4z,d7,16 50,d7,32 51,d8,64
vaesenclast 4z,d5,16 50,d6,32 4z,d7,16 50,d7,32 51,d8,64
vaesimc 4k,d5,16
vaeskeygenassist 6c,d5,16
valignd 7s,7u,16,4 7t,7u,32,4 89,7v,64,4
valignq 7s,7u,16,8 7t,7u,32,8 89,7v,64,8
vandnpd 4z,7n,16 50,7n,32 4z,8v,16,8 50,8v,32,8 51,8w,64,8
vandnps 4z,7n,16 50,7n,32 4z,8v,16,4 50,8v,32,4 51,8w,64,4
vandpd 4z,7n,16 50,7n,32 4z,8v,16,8 50,8v,32,8 51,8w,64,8
vandps 4z,7n,16 50,7n,32 4z,8v,16,4 50,8v,32,4 51,8w,64,4
vbcstnebf162ps 4p,gp,2 8l,gp,2
vbcstnesh2ps 4p,gp,2 8l,gp,2
vblendmpd 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vblendmps 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vblendpd 7s,7n,16 7t,7n,32
vblendps 7s,7n,16 7t,7n,32
vblendvpd bg,7n,16 bh,7n,32
vblendvps bg,7n,16 bh,7n,32
vbroadcastf128 8l,7n,16
vbroadcastf32x2 5y,bn,8 8s,bo,8
vbroadcastf32x4 8l,7o,16 8t,7p,16
vbroadcastf32x8 8t,bo,32
vbroadcastf64x2 8l,bn,16 8t,bo,16
vbroadcastf64x4 8t,7p,32
vbroadcasti128 8l,91,16
vbroadcasti32x2 4k,bn,8 5y,bn,8 8s,bo,8
vbroadcasti32x4 8l,7o,16 8t,7p,16
vbroadcasti32x8 8t,bo,32
vbroadcasti64x2 8l,bn,16 8t,bo,16
vbroadcasti64x4 8t,7p,32
vbroadcastsd 8l,7n,8 5y,7o,8 8s,7p,8 c3,91
vbroadcastss 4p,7n,4 8l,7n,4 4k,7o,4 5y,7o,4 8s,7p,4 c2,91 c3,91
vcmppd 7s,7n,16 7t,7n,32 7u,96,16,8 7v,96,32,8 7w,b4,64,8
vcmpph 7u,fu,16,2 7v,fu,32,2 7w,fv,64,2
vcmpps 7s,7n,16 7t,7n,32 7u,96,16,4 7v,96,32,4 7w,b4,64,4
vcmpsd 7s,7n,8 7u,b5,8
vcmpsh 7u,fw,2
vcmpss 7s,7n,4 7u,b5,4
vcomisd 5r,87,8 5r,88,8
vcomish 5r,fx,2
vcomiss 5r,87,4 5r,88,4
vcompresspd 4q,7o,16 4r,7o,32 4s,7p,64
vcompressps 4q,7o,16 4r,7o,32 4s,7p,64
vcvtdq2pd 4k,7n,8 5y,7n,16 4k,7u,8,4 5y,7u,16,4 5z,8t,32,4
vcvtdq2ph 4k,fr,16,4,x 60,fr,32,4,y 61,fs,64,4
vcvtdq2ps 4k,7n,16 4l,7n,32 4k,7u,16,4 4l,7u,32,4 4m,8t,64,4
vcvtne2ps2bf16 4z,bz,16,4 50,bz,32,4 51,c0,64,4
vcvtneebf162ps 4p,gp,16 8l,gp,32
vcvtneeph2ps 4p,gp,16 8l,gp,32
vcvtneobf162ps 4p,gp,16 8l,gp,32
vcvtneoph2ps 4p,gp,16 8l,gp,32
vcvtneps2bf16 4k,bz,16,4,x 60,bz,32,4,y 61,c0,64,4 4k,gp,16,,x 60,gp,32,,y
vcvtpd2dq 4k,7n,16,,x 60,7n,32,,y 4k,7u,16,8,x 60,7u,32,8,y 61,8t,64,8
vcvtpd2ph 4k,fr,16,8,x 60,fr,32,8,y c5,fs,64,8,z
vcvtpd2ps 4k,7n,16,,x 60,7n,32,,y 4k,7u,16,8,x 60,7u,32,8,y 61,8t,64,8
vcvtpd2qq 4k,8v,16,8 4l,8v,32,8 4m,8z,64,8
vcvtpd2udq 4k,7u,16,8,x 60,7u,32,8,y 61,8t,64,8
vcvtpd2uqq 4k,8v,16,8 4l,8v,32,8 4m,8z,64,8
vcvtph2dq 4k,fr,8,2 5y,fr,16,2 5z,fs,32,2
vcvtph2pd 4k,fr,4,2 5y,fr,8,2 8s,fy,16,2
vcvtph2ps 4k,bl,8 5y,bl,16 4k,7o,8 5y,7o,16 5z,8y,32
vcvtph2psx 4k,fr,8,2 5y,fr,16,2 5z,fy,32,2
vcvtph2qq 4k,fr,4,2 5y,fr,8,2 8s,fs,16,2
vcvtph2udq 4k,fr,8,2 5y,fr,16,2 5z,fs,32,2
vcvtph2uqq 4k,fr,4,2 5y,fr,8,2 8s,fs,16,2
vcvtph2uw 4k,fr,16,2 4l,fr,32,2 4m,fs,64,2
vcvtph2w 4k,fr,16,2 4l,fr,32,2 4m,fs,64,2
vcvtps2dq 4k,7n,16 4l,7n,32 4k,7u,16,4 4l,7u,32,4 4m,8t,64,4
vcvtps2pd 4k,7n,8 5y,7n,16 4k,7u,8,4 5y,7u,16,4 5z,8x,32,4
vcvtps2ph b7,bl,8 b3,bl,16 b7,7o,8 b3,7o,16 b6,8y,32
vcvtps2phx 4k,fr,16,4,x 60,fr,32,4,y 61,fs,64,4
vcvtps2qq 4k,8v,8,4 5y,8v,16,4 5z,8z,32,4
vcvtps2udq 4k,7u,16,4 4l,7u,32,4 4m,8t,64,4
vcvtps2uqq 4k,8v,8,4 5y,8v,16,4 5z,8z,32,4
vcvtqq2pd 4k,8v,16,8 4l,8v,32,8 4m,8z,64,8
vcvtqq2ph 4k,fr,16,8,x 60,fr,32,8,y c5,fs,64,8,z
vcvtqq2ps 4k,8v,16,8,x 60,8v,32,8,y 61,8z,64,8
vcvtsd2sh 4z,ft,8
vcvtsd2si 5p,7n,8 5q,7n,8 5p,82,8 5q,82,8
vcvtsd2ss 4z,7n,8 4z,8u,8
vcvtsd2usi 5p,82,8 5q,82,8
vcvtsh2sd 4z,fz,2
vcvtsh2si 5p,g0,2 5q,g0,2
vcvtsh2ss 4z,fz,2
vcvtsh2usi 5p,g0,2 5q,g0,2
vcvtsi2sd 5k,7n,4,,l 5l,7n,8,,q 5k,82,4,,l 5l,82,8,,q
vcvtsi2sh 5k,g0,4,,l 5l,g0,8,,q
vcvtsi2ss 5k,7n,4,,l 5l,7n,8,,q 5k,82,4,,l 5l,82,8,,q
vcvtss2sd 4z,7n,4 4z,8y,4
vcvtss2sh 4z,ft,4
vcvtss2si 5p,7n,4 5q,7n,4 5p,82,4 5q,82,4
vcvtss2usi 5p,82,4 5q,82,4
vcvttpd2dq 4k,7n,16,,x 60,7n,32,,y 4k,7u,16,8,x 60,7u,32,8,y 61,8x,64,8
vcvttpd2qq 4k,8v,16,8 4l,8v,32,8 4m,9e,64,8
vcvttpd2udq 4k,7u,16,8,x 60,7u,32,8,y 61,8x,64,8
vcvttpd2uqq 4k,8v,16,8 4l,8v,32,8 4m,9e,64,8
vcvttph2dq 4k,fr,8,2 5y,fr,16,2 5z,fy,32,2
vcvttph2qq 4k,fr,4,2 5y,fr,8,2 8s,fy,16,2
vcvttph2udq 4k,fr,8,2 5y,fr,16,2 5z,fy,32,2
vcvttph2uqq 4k,fr,4,2 5y,fr,8,2 8s,fy,16,2
vcvttph2uw 4k,fr,16,2 4l,fr,32,2 4m,fy,64,2
vcvttph2w 4k,fr,16,2 4l,fr,32,2 4m,fy,64,2
vcvttps2dq 4k,7n,16 4l,7n,32 4k,7u,16,4 4l,7u,32,4 4m,8x,64,4
vcvttps2qq 4k,8v,8,4 5y,8v,16,4 5z,9e,32,4
vcvttps2udq 4k,7u,16,4 4l,7u,32,4 4m,8x,64,4
vcvttps2uqq 4k,8v,8,4 5y,8v,16,4 5z,9e,32,4
vcvttsd2si 5p,7n,8 5q,7n,8 5p,85,8 5q,85,8
vcvttsd2usi 5p,85,8 5q,85,8
vcvttsh2si 5p,g1,2 5q,g1,2
vcvttsh2usi 5p,g1,2 5q,g1,2
vcvttss2si 5p,7n,4 5q,7n,4 5p,85,4 5q,85,4
vcvttss2usi 5p,85,4 5q,85,4
vcvtudq2pd 4k,7u,8,4 5y,7u,16,4 5z,8t,32,4
vcvtudq2ph 4k,fr,16,4,x 60,fr,32,4,y 61,fs,64,4
vcvtudq2ps 4k,7u,16,4 4l,7u,32,4 4m,8t,64,4
vcvtuqq2pd 4k,8v,16,8 4l,8v,32,8 4m,8z,64,8
vcvtuqq2ph 4k,fr,16,8,x 60,fr,32,8,y c5,fs,64,8,z
vcvtuqq2ps 4k,8v,16,8,x 60,8v,32,8,y 61,8z,64,8
vcvtusi2sd 5k,82,4,,l 5l,82,8,,q
vcvtusi2sh 5k,g0,4,,l 5l,g0,8,,q
vcvtusi2ss 5k,82,4,,l 5l,82,8,,q
vcvtuw2ph 4k,fr,16,2 4l,fr,32,2 4m,fs,64,2
vcvtw2ph 4k,fr,16,2 4l,fr,32,2 4m,fs,64,2
vdbpsadbw 7s,92,16 7t,92,32 89,93,64
vdivpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,8t,64,8
vdivph 4z,fr,16,2 50,fr,32,2 51,fs,64,2
vdivps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,8t,64,4
vdivsd 4z,7n,8 4z,8u,8
vdivsh 4z,ft,2
vdivss 4z,7n,4 4z,8u,4
vdpbf16ps 93,bz,16,4 94,bz,32,4 95,c0,64,4
vdppd 7s,7n,16
vdpps 7s,7n,16 7t,7n,32
verr 4b,5y,2,,w 4c,5z,2,,w 4d,60,2,,w
verw 4b,5y,2,,w 4c,5z,2,,w 4d,60,2,,w
vexp2pd 4m,cx,64,8
vexp2ps 4m,cx,64,4
vexpandpd 4k,7o,16 4l,7o,32 4m,7p,64
vexpandps 4k,7o,16 4l,7o,32 4m,7p,64
vextractf128 b3,7n,16
vextractf32x4 b3,7o,16 b4,7p,16
vextractf32x8 b6,bo,32
vextractf64x2 b3,bn,16 b4,bo,16
vextractf64x4 b6,7p,32
vextracti128 b3,91,16
vextracti32x4 b3,7o,16 b4,7p,16
vextracti32x8 b6,bo,32
vextracti64x2 b3,bn,16 b4,bo,16
vextracti64x4 b6,7p,32
vextractps az,7n,4 b0,7n,4 az,7s,4 b0,7s,4
vfcmaddcph 93,g2,16,4 94,g2,32,4 95,g3,64,4
vfcmaddcsh 93,g4,4
vfcmulcph 4z,g2,16,4 50,g2,32,4 51,g3,64,4
vfcmulcsh 4z,g4,4
vfixupimmpd b8,7u,16,8 b9,7u,32,8 ba,8x,64,8
vfixupimmps b8,7u,16,4 b9,7u,32,4 ba,8x,64,4
vfixupimmsd b8,8y,8
vfixupimmss b8,8y,4
vfmadd132pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmadd132ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmadd132ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmadd132sd 93,co,8 93,8u,8
vfmadd132sh 93,ft,2
vfmadd132ss 93,co,4 93,8u,4
vfmadd213pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmadd213ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmadd213ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmadd213sd 93,co,8 93,8u,8
vfmadd213sh 93,ft,2
vfmadd213ss 93,co,4 93,8u,4
vfmadd231pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmadd231ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmadd231ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmadd231sd 93,co,8 93,8u,8
vfmadd231sh 93,ft,2
vfmadd231ss 93,co,4 93,8u,4
vfmaddcph 93,g2,16,4 94,g2,32,4 95,g3,64,4
vfmaddcsh 93,g4,4
vfmaddpd bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmaddps bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmaddsd bg,dy,8 bi,dy,8
vfmaddss bg,dy,4 bi,dy,4
vfmaddsub132pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmaddsub132ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmaddsub132ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmaddsub213pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmaddsub213ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmaddsub213ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmaddsub231pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmaddsub231ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmaddsub231ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmaddsubpd bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmaddsubps bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmsub132pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmsub132ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmsub132ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmsub132sd 93,co,8 93,8u,8
vfmsub132sh 93,ft,2
vfmsub132ss 93,co,4 93,8u,4
vfmsub213pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmsub213ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmsub213ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmsub213sd 93,co,8 93,8u,8
vfmsub213sh 93,ft,2
vfmsub213ss 93,co,4 93,8u,4
vfmsub231pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmsub231ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmsub231ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmsub231sd 93,co,8 93,8u,8
vfmsub231sh 93,ft,2
vfmsub231ss 93,co,4 93,8u,4
vfmsubadd132pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmsubadd132ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmsubadd132ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmsubadd213pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmsubadd213ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmsubadd213ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmsubadd231pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfmsubadd231ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfmsubadd231ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfmsubaddpd bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmsubaddps bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmsubpd bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmsubps bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfmsubsd bg,dy,8 bi,dy,8
vfmsubss bg,dy,4 bi,dy,4
vfmulcph 4z,g2,16,4 50,g2,32,4 51,g3,64,4
vfmulcsh 4z,g4,4
vfnmadd132pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfnmadd132ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfnmadd132ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfnmadd132sd 93,co,8 93,8u,8
vfnmadd132sh 93,ft,2
vfnmadd132ss 93,co,4 93,8u,4
vfnmadd213pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfnmadd213ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfnmadd213ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfnmadd213sd 93,co,8 93,8u,8
vfnmadd213sh 93,ft,2
vfnmadd213ss 93,co,4 93,8u,4
vfnmadd231pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfnmadd231ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfnmadd231ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfnmadd231sd 93,co,8 93,8u,8
vfnmadd231sh 93,ft,2
vfnmadd231ss 93,co,4 93,8u,4
vfnmaddpd bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfnmaddps bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfnmaddsd bg,dy,8 bi,dy,8
vfnmaddss bg,dy,4 bi,dy,4
vfnmsub132pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfnmsub132ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfnmsub132ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfnmsub132sd 93,co,8 93,8u,8
vfnmsub132sh 93,ft,2
vfnmsub132ss 93,co,4 93,8u,4
vfnmsub213pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfnmsub213ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfnmsub213ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfnmsub213sd 93,co,8 93,8u,8
vfnmsub213sh 93,ft,2
vfnmsub213ss 93,co,4 93,8u,4
vfnmsub231pd 93,co,16 94,co,32 93,7u,16,8 94,7u,32,8 95,8t,64,8
vfnmsub231ph 93,fr,16,2 94,fr,32,2 95,fs,64,2
vfnmsub231ps 93,co,16 94,co,32 93,7u,16,4 94,7u,32,4 95,8t,64,4
vfnmsub231sd 93,co,8 93,8u,8
vfnmsub231sh 93,ft,2
vfnmsub231ss 93,co,4 93,8u,4
vfnmsubpd bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfnmsubps bg,dy,16 bh,dy,32 bi,dy,16 bj,dy,32
vfnmsubsd bg,dy,8 bi,dy,8
vfnmsubss bg,dy,4 bi,dy,4
vfpclasspd bl,eb,16,8,x bm,eb,32,8,y bn,ec,64,8,z
vfpclassph bl,fu,16,2,x bm,fu,32,2,y bn,g5,64,2,z
vfpclassps bl,eb,16,4,x bm,eb,32,4,y bn,ec,64,4,z
vfpclasssd bl,ed,8
vfpclasssh bl,g6,2
vfpclassss bl,ed,4
vfrczpd 4k,eg,16 4l,eg,32
vfrczps 4k,eg,16 4l,eg,32
vfrczsd 4k,eg,8
vfrczss 4k,eg,4
vgatherdpd 9h,cl,8 9j,cl,8 9x,cm,8 a0,cm,8 a1,cn,8
vgatherdps 9h,cl,4 9i,cl,4 9x,cm,4 9y,cm,4 9z,cn,4
vgatherpf0dpd aj,cv,8
vgatherpf0dps ai,cv,4
vgatherpf0qpd ak,cv,8
vgatherpf0qps ak,cv,4
vgatherpf1dpd aj,cv,8
vgatherpf1dps ai,cv,4
vgatherpf1qpd ak,cv,8
vgatherpf1qps ak,cv,4
vgatherqpd 9p,cl,8 9r,cl,8 a2,cm,8 a5,cm,8 a6,cn,8
vgatherqps 9p,cl,4 9q,cl,4 a2,cm,4 a3,cm,4 a4,cn,4
vgetexppd 4k,7u,16,8 4l,7u,32,8 4m,8x,64,8
vgetexpph 4k,fr,16,2 4l,fr,32,2 4m,fy,64,2
vgetexpps 4k,7u,16,4 4l,7u,32,4 4m,8x,64,4
vgetexpsd 4z,8y,8
vgetexpsh 4z,fz,2
vgetexpss 4z,8y,4
vgetmantpd 6c,7u,16,8 6d,7u,32,8 6e,8x,64,8
vgetmantph 6c,fr,16,2 6d,fr,32,2 6e,fy,64,2
vgetmantps 6c,7u,16,4 6d,7u,32,4 6e,8x,64,4
vgetmantsd 7s,8y,8
vgetmantsh 7s,fz,2
vgetmantss 7s,8y,4
vgf2p8affineinvqb 7s,d1,16 7t,d1,32 7s,ee,16,8 7t,ee,32,8 89,ef,64,8
vgf2p8affineqb 7s,d1,16 7t,d1,32 7s,ee,16,8 7t,ee,32,8 89,ef,64,8
vgf2p8mulb 4z,d1,16 50,d1,32 4z,d2,16 50,d2,32 51,d3,64
vhaddpd 4z,7n,16 50,7n,32
vhaddps 4z,7n,16 50,7n,32
vhsubpd 4z,7n,16 50,7n,32
vhsubps 4z,7n,16 50,7n,32
vinsertf128 b1,7n,16
vinsertf32x4 b1,7o,16 b2,7p,16
vinsertf32x8 b5,bo,32
vinsertf64x2 b1,bn,16 b2,bo,16
vinsertf64x4 b5,7p,32
vinserti128 b1,91,16
vinserti32x4 b1,7o,16 b2,7p,16
vinserti32x8 b5,bo,32
vinserti64x2 b1,bn,16 b2,bo,16
vinserti64x4 b5,7p,32
vinsertps 7s,7n,4 7s,7s,4
vlddqu 4p,7n,16 8l,7n,32
vldmxcsr 3j,7n,4
vmaskmovdqu 8n,bh,16
vmaskmovpd 4x,7n,16 90,7n,32 91,7n,16 92,7n,32
vmaskmovps 4x,7n,16 90,7n,32 91,7n,16 92,7n,32
vmaxpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,8x,64,8
vmaxph 4z,fr,16,2 50,fr,32,2 51,fy,64,2
vmaxps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,8x,64,4
vmaxsd 4z,7n,8 4z,8y,8
vmaxsh 4z,fz,2
vmaxss 4z,7n,4 4z,8y,4
vmcall 26,6a
vmclear 3j,6c,8
vmfunc 26,6m
vmgexit 26,ez
vminpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,8x,64,8
vminph 4z,fr,16,2 50,fr,32,2 51,fy,64,2
vminps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,8x,64,4
vminsd 4z,7n,8 4z,8y,8
vminsh 4z,fz,2
vminss 4z,7n,4 4z,8y,4
vmlaunch 26,6b
vmload 26,6t 26,6u
vmmcall 26,6s
vmovapd 4k,7n,16 4l,7n,32 4k,7o,16 4l,7o,32 4m,7p,64 4q,7n,16 4r,7n,32 4q,7o,16 4r,7o,32 4s,7p,64
vmovaps 4k,7n,16 4l,7n,32 4k,7o,16 4l,7o,32 4m,7p,64 4q,7n,16 4r,7n,32 4q,7o,16 4r,7o,32 4s,7p,64
vmovd 68,7n,4 68,7s,4 6n,7n,4 6n,7s,4
vmovddup 4k,7n,8 4l,7n,32 4k,7o,8 4l,7o,32 4m,7p,64
vmovdqa 4k,7n,16 4l,7n,32 4q,7n,16 4r,7n,32
vmovdqa32 4k,7o,16 4l,7o,32 4m,7p,64 4q,7o,16 4r,7o,32 4s,7p,64
vmovdqa64 4k,7o,16 4l,7o,32 4m,7p,64 4q,7o,16 4r,7o,32 4s,7p,64
vmovdqu 4k,7n,16 4l,7n,32 4q,7n,16 4r,7n,32
vmovdqu16 4k,92,16 4l,92,32 4m,93,64 4q,92,16 4r,92,32 4s,93,64
vmovdqu32 4k,7o,16 4l,7o,32 4m,7p,64 4q,7o,16 4r,7o,32 4s,7p,64
vmovdqu64 4k,7o,16 4l,7o,32 4m,7p,64 4q,7o,16 4r,7o,32 4s,7p,64
vmovdqu8 4k,92,16 4l,92,32 4m,93,64 4q,92,16 4r,92,32 4s,93,64
vmovhlps 4o,7n 4o,7s
vmovhpd 4x,7n,8 4x,7s,8 4u,7n,8 4u,7s,8
vmovhps 4x,7n,8 4x,7s,8 4u,7n,8 4u,7s,8
vmovlhps 4o,7n 4o,7s
vmovlpd 4x,7n,8 4x,7s,8 4u,7n,8 4u,7s,8
vmovlps 4x,7n,8 4x,7s,8 4u,7n,8 4u,7s,8
vmovmskpd 5u,7n 5v,7n 5w,7n 5x,7n
vmovmskps 5u,7n 5v,7n 5w,7n 5x,7n
vmovntdq 4u,7n,16 5m,7n,32 4u,83,16 5m,83,32 5n,7s,64
vmovntdqa 4p,7n,16 8l,91,32 4p,83,16 8l,83,32 8t,7s,64
vmovntpd 4u,7n,16 5m,7n,32 4u,83,16 5m,83,32 5n,7s,64
vmovntps 4u,7n,16 5m,7n,32 4u,83,16 5m,83,32 5n,7s,64
vmovq 69,7n,8 69,7s,8 6o,7n,8 6o,7s,8 4k,7n,8 4k,7s,8 4q,7n,8 4q,7s,8
vmovsd 4o,7n 4p,7n,8 4o,7p 4p,7p,8 4u,7n,8 4u,7r,8
vmovsh 4p,g7,2 4u,g6,2 4o,g7
vmovshdup 4k,7n,16 4l,7n,32 4k,7o,16 4l,7o,32 4m,7p,64
vmovsldup 4k,7n,16 4l,7n,32 4k,7o,16 4l,7o,32 4m,7p,64
vmovss 4o,7n 4p,7n,4 4o,7p 4p,7p,4 4u,7n,4 4u,7r,4
vmovupd 4k,7n,16 4l,7n,32 4k,7o,16 4l,7o,32 4m,7p,64 4q,7n,16 4r,7n,32 4q,7o,16 4r,7o,32 4s,7p,64
vmovups 4k,7n,16 4l,7n,32 4k,7o,16 4l,7o,32 4m,7p,64 4q,7n,16 4r,7n,32 4q,7o,16 4r,7o,32 4s,7p,64
vmovw 68,g8,2 69,g8,2 6n,g8,2 6o,g8,2
vmpsadbw 7s,7n,16 7t,91,32
vmptrld 3j,6c,8
vmptrst 3m,bb,8
vmread 1s,6c,8,,q
vmresume 26,6b
vmrun 26,6q 26,6r
vmsave 26,6v 26,6w
vmulpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,8t,64,8
vmulph 4z,fr,16,2 50,fr,32,2 51,fs,64,2
vmulps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,8t,64,4
vmulsd 4z,7n,8 4z,8u,8
vmulsh 4z,ft,2
vmulss 4z,7n,4 4z,8u,4
vmwrite j,6c,8,,q
vmxoff 26,6c
vmxon 3j,6c,8
vorpd 4z,7n,16 50,7n,32 4z,8v,16,8 50,8v,32,8 51,8w,64,8
vorps 4z,7n,16 50,7n,32 4z,8v,16,4 50,8v,32,4 51,8w,64,4
vp2intersectd 97,c8,16,4 98,c8,32,4 99,c9,64,4
vp2intersectq 97,c8,16,8 98,c8,32,8 99,c9,64,8
vp4dpwssd 96,c1,16
vp4dpwssds 96,c1,16
vpabsb 4k,7n,16 4l,91,32 4k,92,16 4l,92,32 4m,93,64
vpabsd 4k,7n,16 4l,91,32 4k,7u,16,4 4l,7u,32,4 4m,7v,64,4
vpabsq 4k,7u,16,8 4l,7u,32,8 4m,7v,64,8
vpabsw 4k,7n,16 4l,91,32 4k,92,16 4l,92,32 4m,93,64
vpackssdw 4z,7n,16 50,91,32 4z,98,16,4 50,98,32,4 51,99,64,4
vpacksswb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpackusdw 4z,7n,16 50,91,32 4z,98,16,4 50,98,32,4 51,99,64,4
vpackuswb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpaddb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpaddd 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpaddq 4z,7n,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpaddsb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpaddsw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpaddusb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpaddusw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpaddw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpalignr 7s,7n,16 7t,91,32 7s,92,16 7t,92,32 89,93,64
vpand 4z,7n,16 50,91,32
vpandd 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpandn 4z,7n,16 50,91,32
vpandnd 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpandnq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpandq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpavgb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpavgw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpblendd 7s,91,16 7t,91,32
vpblendmb 4z,92,16 50,92,32 51,93,64
vpblendmd 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpblendmq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpblendmw 4z,92,16 50,92,32 51,93,64
vpblendvb bg,7n,16 bh,91,32
vpblendw 7s,7n,16 7t,91,32
vpbroadcastb 4k,91,1 5y,91,1 4k,92,1 5y,92,1 8s,93,1 9a,92 9b,92 9c,93
vpbroadcastd 4k,91,4 5y,91,4 4k,7o,4 5y,7o,4 8s,7p,4 9a,7o 9b,7o 9c,7p
vpbroadcastmb2q 8u,bq 8v,bq 8w,br
vpbroadcastmw2d 8u,bq 8v,bq 8w,br
vpbroadcastq 4k,91,8 5y,91,8 4k,7o,8 5y,7o,8 8s,7p,8 9d,7o 9e,7o 9f,7p
vpbroadcastw 4k,91,2 5y,91,2 4k,92,2 5y,92,2 8s,93,2 9a,92 9b,92 9c,93
vpclmulqdq 7s,ds,16 7t,dt,32 7s,du,16 7t,du,32 89,dv,64
vpcmov bg,eg,16 bh,eg,32 bi,eg,16 bj,eg,32
vpcmpb 7u,94,16 7v,94,32 7w,95,64
vpcmpd 7u,96,16,4 7v,96,32,4 7w,97,64,4
vpcmpeqb 4z,7n,16 50,91,32 63,94,16 64,94,32 65,95,64
vpcmpeqd 4z,7n,16 50,91,32 63,96,16,4 64,96,32,4 65,97,64,4
vpcmpeqq 4z,7n,16 50,91,32 63,96,16,8 64,96,32,8 65,97,64,8
vpcmpeqw 4z,7n,16 50,91,32 63,94,16 64,94,32 65,95,64
vpcmpestri bk,e5,16
vpcmpestriq bk,e6,16,,,vpcmpestri64
vpcmpestrm bk,e1,16
vpcmpestrmq bk,e2,16,,,vpcmpestrm64
vpcmpgtb 4z,7n,16 50,91,32 63,94,16 64,94,32 65,95,64
vpcmpgtd 4z,7n,16 50,91,32 63,96,16,4 64,96,32,4 65,97,64,4
vpcmpgtq 4z,7n,16 50,91,32 63,96,16,8 64,96,32,8 65,97,64,8
vpcmpgtw 4z,7n,16 50,91,32 63,94,16 64,94,32 65,95,64
vpcmpistri bk,ea,16
vpcmpistrm bk,e8,16
vpcmpq 7u,96,16,8 7v,96,32,8 7w,97,64,8
vpcmpub 7u,94,16 7v,94,32 7w,95,64
vpcmpud 7u,96,16,4 7v,96,32,4 7w,97,64,4
vpcmpuq 7u,96,16,8 7v,96,32,8 7w,97,64,8
vpcmpuw 7u,94,16 7v,94,32 7w,95,64
vpcmpw 7u,94,16 7v,94,32 7w,95,64
vpcomb 7s,eg,16
vpcomd 7s,eg,16
vpcompressb 4q,c6,16 4r,c6,32 4s,c7,64
vpcompressd 4q,7o,16 4r,7o,32 4s,7p,64
vpcompressq 4q,7o,16 4r,7o,32 4s,7p,64
vpcompressw 4q,c6,16 4r,c6,32 4s,c7,64
vpcomq 7s,eg,16
vpcomub 7s,eg,16
vpcomud 7s,eg,16
vpcomuq 7s,eg,16
vpcomuw 7s,eg,16
vpcomw 7s,eg,16
vpconflictd 4k,bv,16,4 4l,bv,32,4 4m,bw,64,4
vpconflictq 4k,bv,16,8 4l,bv,32,8 4m,bw,64,8
vpdpbssd 93,gn,16 94,gn,32
vpdpbssds 93,gn,16 94,gn,32
vpdpbsud 93,gn,16 94,gn,32
vpdpbsuds 93,gn,16 94,gn,32
vpdpbusd 93,bx,16,4 94,bx,32,4 95,by,64,4 93,fj,16 94,fj,32
vpdpbusds 93,bx,16,4 94,bx,32,4 95,by,64,4 93,fj,16 94,fj,32
vpdpbuud 93,gn,16 94,gn,32
vpdpbuuds 93,gn,16 94,gn,32
vpdpwssd 93,bx,16,4 94,bx,32,4 95,by,64,4 93,fj,16 94,fj,32
vpdpwssds 93,bx,16,4 94,bx,32,4 95,by,64,4 93,fj,16 94,fj,32
vpdpwsud 93,gv,16 94,gv,32
vpdpwsuds 93,gv,16 94,gv,32
vpdpwusd 93,gv,16 94,gv,32
vpdpwusds 93,gv,16 94,gv,32
vpdpwuud 93,gv,16 94,gv,32
vpdpwuuds 93,gv,16 94,gv,32
vperm2f128 7t,7n,32
vperm2i128 7t,91,32
vpermb 4z,cc,16 50,cc,32 51,cd,64
vpermd 50,91,32 50,7u,32,4 51,7v,64,4
vpermi2b 93,cc,16 94,cc,32 95,cd,64
vpermi2d 93,7u,16,4 94,7u,32,4 95,7v,64,4
vpermi2pd 93,7u,16,8 94,7u,32,8 95,7v,64,8
vpermi2ps 93,7u,16,4 94,7u,32,4 95,7v,64,4
vpermi2q 93,7u,16,8 94,7u,32,8 95,7v,64,8
vpermi2w 93,92,16 94,92,32 95,93,64
vpermil2pd bc,dw,16 bd,dw,32 be,dw,16 bf,dw,32
vpermil2ps bc,dw,16 bd,dw,32 be,dw,16 bf,dw,32
vpermilpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8 6c,7n,16 6d,7n,32 6c,7u,16,8 6d,7u,32,8 6e,7v,64,8
vpermilps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4 6c,7n,16 6d,7n,32 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4
vpermpd 50,7u,32,8 51,7v,64,8 6d,91,32 6d,7u,32,8 6e,7v,64,8
vpermps 50,91,32 50,7u,32,4 51,7v,64,4
vpermq 50,7u,32,8 51,7v,64,8 6d,91,32 6d,7u,32,8 6e,7v,64,8
vpermt2b 93,cc,16 94,cc,32 95,cd,64
vpermt2d 93,7u,16,4 94,7u,32,4 95,7v,64,4
vpermt2pd 93,7u,16,8 94,7u,32,8 95,7v,64,8
vpermt2ps 93,7u,16,4 94,7u,32,4 95,7v,64,4
vpermt2q 93,7u,16,8 94,7u,32,8 95,7v,64,8
vpermt2w 93,92,16 94,92,32 95,93,64
vpermw 4z,92,16 50,92,32 51,93,64
vpexpandb 4k,c6,16 4l,c6,32 4m,c7,64
vpexpandd 4k,7o,16 4l,7o,32 4m,7p,64
vpexpandq 4k,7o,16 4l,7o,32 4m,7p,64
vpexpandw 4k,c6,16 4l,c6,32 4m,c7,64
vpextrb az,7n,1 b0,7n,1 az,9b,1 b0,9b,1
vpextrd az,7n,4 az,bu,4
vpextrq b0,7n,8 b0,bu,8
vpextrw 87,7n 88,7n 87,9b 88,9b az,7n,2 b0,7n,2 az,9b,2 b0,9b,2
vpgatherdd 9h,cl,4 9i,cl,4 9k,cm,4 9l,cm,4 9m,cn,4
vpgatherdq 9h,cl,8 9j,cl,8 9k,cm,8 9n,cm,8 9o,cn,8
vpgatherqd 9p,cl,4 9q,cl,4 9s,cm,4 9t,cm,4 9u,cn,4
vpgatherqq 9p,cl,8 9r,cl,8 9s,cm,8 9v,cm,8 9w,cn,8
vphaddbd 4k,eg,16
vphaddbq 4k,eg,16
vphaddbw 4k,eg,16
vphaddd 4z,7n,16 50,91,32
vphadddq 4k,eg,16
vphaddsw 4z,7n,16 50,91,32
vphaddubd 4k,eg,16
vphaddubq 4k,eg,16
vphaddubw 4k,eg,16
vphaddudq 4k,eg,16
vphadduwd 4k,eg,16
vphadduwq 4k,eg,16
vphaddw 4z,7n,16 50,91,32
vphaddwd 4k,eg,16
vphaddwq 4k,eg,16
vphminposuw 4k,7n,16
vphsubbw 4k,eg,16
vphsubd 4z,7n,16 50,91,32
vphsubdq 4k,eg,16
vphsubsw 4z,7n,16 50,91,32
vphsubw 4z,7n,16 50,91,32
vphsubwd 4k,eg,16
vpinsrb 83,7n,1 84,7n,1 83,9b,1 84,9b,1
vpinsrd 83,7n,4 83,bu,4
vpinsrq 84,7n,8 84,bu,8
vpinsrw 83,7n,2 84,7n,2 83,9b,2 84,9b,2
vplzcntd 4k,bv,16,4 4l,bv,32,4 4m,bw,64,4
vplzcntq 4k,bv,16,8 4l,bv,32,8 4m,bw,64,8
vpmacsdd bg,eg,16
vpmacsdqh bg,eg,16
vpmacsdql bg,eg,16
vpmacssdd bg,eg,16
vpmacssdqh bg,eg,16
vpmacssdql bg,eg,16
vpmacsswd bg,eg,16
vpmacssww bg,eg,16
vpmacswd bg,eg,16
vpmacsww bg,eg,16
vpmadcsswd bg,eg,16
vpmadcswd bg,eg,16
vpmadd52huq 93,ct,16,8 94,ct,32,8 95,cu,64,8 93,gq,16 94,gq,32
vpmadd52luq 93,ct,16,8 94,ct,32,8 95,cu,64,8 93,gq,16 94,gq,32
vpmaddubsw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmaddwd 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmaskmovd 4x,91,16 90,91,32 91,91,16 92,91,32
vpmaskmovq 4x,91,16 90,91,32 91,91,16 92,91,32
vpmaxsb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmaxsd 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpmaxsq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpmaxsw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmaxub 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmaxud 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpmaxuq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpmaxuw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpminsb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpminsd 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpminsq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpminsw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpminub 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpminud 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpminuq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpminuw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmovb2m 8x,9a 8y,9a 8z,9b
vpmovd2m 8x,bt 8y,bt 8z,bu
vpmovdb 4q,7o,4 8p,7o,8 8r,7p,16
vpmovdw 4q,7o,8 8p,7o,16 8q,7p,32
vpmovm2b 8u,9a 8v,9a 8w,9b
vpmovm2d 8u,bt 8v,bt 8w,bu
vpmovm2q 8u,bt 8v,bt 8w,bu
vpmovm2w 8u,9a 8v,9a 8w,9b
vpmovmskb 5u,7n 5v,7n 5w,91 5x,91
vpmovq2m 8x,bt 8y,bt 8z,bu
vpmovqb 4q,7o,2 8p,7o,4 8r,7p,8
vpmovqd 4q,7o,8 8p,7o,16 8q,7p,32
vpmovqw 4q,7o,4 8p,7o,8 8r,7p,16
vpmovsdb 4q,7o,4 8p,7o,8 8r,7p,16
vpmovsdw 4q,7o,8 8p,7o,16 8q,7p,32
vpmovsqb 4q,7o,2 8p,7o,4 8r,7p,8
vpmovsqd 4q,7o,8 8p,7o,16 8q,7p,32
vpmovsqw 4q,7o,4 8p,7o,8 8r,7p,16
vpmovswb 4q,92,8 8p,92,16 8q,93,32
vpmovsxbd 4k,7n,4 5y,91,8 4k,7o,4 5y,7o,8 8s,7p,16
vpmovsxbq 4k,7n,2 5y,91,4 4k,7o,2 5y,7o,4 8s,7p,8
vpmovsxbw 4k,7n,8 5y,91,16 4k,92,8 5y,92,16 5z,93,32
vpmovsxdq 4k,7n,8 5y,91,16 4k,7o,8 5y,7o,16 5z,7p,32
vpmovsxwd 4k,7n,8 5y,91,16 4k,7o,8 5y,7o,16 5z,7p,32
vpmovsxwq 4k,7n,4 5y,91,8 4k,7o,4 5y,7o,8 8s,7p,16
vpmovusdb 4q,7o,4 8p,7o,8 8r,7p,16
vpmovusdw 4q,7o,8 8p,7o,16 8q,7p,32
vpmovusqb 4q,7o,2 8p,7o,4 8r,7p,8
vpmovusqd 4q,7o,8 8p,7o,16 8q,7p,32
vpmovusqw 4q,7o,4 8p,7o,8 8r,7p,16
vpmovuswb 4q,92,8 8p,92,16 8q,93,32
vpmovw2m 8x,9a 8y,9a 8z,9b
vpmovwb 4q,92,8 8p,92,16 8q,93,32
vpmovzxbd 4k,7n,4 5y,91,8 4k,7o,4 5y,7o,8 8s,7p,16
vpmovzxbq 4k,7n,2 5y,91,4 4k,7o,2 5y,7o,4 8s,7p,8
vpmovzxbw 4k,7n,8 5y,91,16 4k,92,8 5y,92,16 5z,93,32
vpmovzxdq 4k,7n,8 5y,91,16 4k,7o,8 5y,7o,16 5z,7p,32
vpmovzxwd 4k,7n,8 5y,91,16 4k,7o,8 5y,7o,16 5z,7p,32
vpmovzxwq 4k,7n,4 5y,91,8 4k,7o,4 5y,7o,8 8s,7p,16
vpmuldq 4z,7n,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpmulhrsw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmulhuw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmulhw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmulld 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpmullq 4z,8v,16,8 50,8v,32,8 51,8w,64,8
vpmullw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpmultishiftqb 4z,ch,16,8 50,ch,32,8 51,ci,64,8
vpmuludq 4z,7n,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpopcntb 4k,c2,16 4l,c2,32 4m,c3,64
vpopcntd 4k,c4,16,4 4l,c4,32,4 4m,c5,64,4
vpopcntq 4k,c4,16,8 4l,c4,32,8 4m,c5,64,8
vpopcntw 4k,c2,16 4l,c2,32 4m,c3,64
vpor 4z,7n,16 50,91,32
vpord 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vporq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpperm bg,eg,16 bi,eg,16
vprold 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4
vprolq 6c,7u,16,8 6d,7u,32,8 6e,7v,64,8
vprolvd 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vprolvq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vprord 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4
vprorq 6c,7u,16,8 6d,7u,32,8 6e,7v,64,8
vprorvd 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vprorvq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vprotb 6c,eg,16 bq,eg,16 4z,eg,16
vprotd 6c,eg,16 bq,eg,16 4z,eg,16
vprotq 6c,eg,16 bq,eg,16 4z,eg,16
vprotw 6c,eg,16 bq,eg,16 4z,eg,16
vpsadbw 4z,7n,16 50,91,32 4z,9a,16 50,9a,32 51,9b,64
vpscatterdd a8,cr,4 a9,cr,4 aa,cs,4
vpscatterdq a8,cr,8 ab,cr,8 ac,cs,8
vpscatterqd ad,cr,4 ae,cr,4 af,cs,4
vpscatterqq ad,cr,8 ag,cr,8 ah,cs,8
vpshab bq,eg,16 4z,eg,16
vpshad bq,eg,16 4z,eg,16
vpshaq bq,eg,16 4z,eg,16
vpshaw bq,eg,16 4z,eg,16
vpshlb bq,eg,16 4z,eg,16
vpshld bq,eg,16 4z,eg,16
vpshldd 7s,ca,16,4 7t,ca,32,4 89,cb,64,4
vpshldq 7s,ca,16,8 7t,ca,32,8 89,cb,64,8
vpshldvd 93,ca,16,4 94,ca,32,4 95,cb,64,4
vpshldvq 93,ca,16,8 94,ca,32,8 95,cb,64,8
vpshldvw 93,c6,16 94,c6,32 95,c7,64
vpshldw 7s,c6,16 7t,c6,32 89,c7,64
vpshlq bq,eg,16 4z,eg,16
vpshlw bq,eg,16 4z,eg,16
vpshrdd 7s,ca,16,4 7t,ca,32,4 89,cb,64,4
vpshrdq 7s,ca,16,8 7t,ca,32,8 89,cb,64,8
vpshrdvd 93,ca,16,4 94,ca,32,4 95,cb,64,4
vpshrdvq 93,ca,16,8 94,ca,32,8 95,cb,64,8
vpshrdvw 93,c6,16 94,c6,32 95,c7,64
vpshrdw 7s,c6,16 7t,c6,32 89,c7,64
vpshufb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpshufbitqmb 63,cj,16 64,cj,32 65,ck,64
vpshufd 6c,7n,16 6d,91,32 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4
vpshufhw 6c,7n,16 6d,91,32 6c,92,16 6d,92,32 6e,93,64
vpshuflw 6c,7n,16 6d,91,32 6c,92,16 6d,92,32 6e,93,64
vpsignb 4z,7n,16 50,91,32
vpsignd 4z,7n,16 50,91,32
vpsignw 4z,7n,16 50,91,32
vpslld 6h,7n 6i,91 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4 4z,7n,16 8e,91,16 4z,7o,16 8e,7o,16 8f,7p,16
vpslldq 6h,7n 6i,91 6c,9a,16 6d,9a,32 6e,9b,64
vpsllq 6h,7n 6i,91 6c,7u,16,8 6d,7u,32,8 6e,7v,64,8 4z,7n,16 8e,91,16 4z,7o,16 8e,7o,16 8f,7p,16
vpsllvd 4z,91,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpsllvq 4z,91,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpsllvw 4z,92,16 50,92,32 51,93,64
vpsllw 6h,7n 6i,91 6c,92,16 6d,92,32 6e,93,64 4z,7n,16 8e,91,16 4z,92,16 8e,92,16 8f,93,16
vpsrad 6h,7n 6i,91 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4 4z,7n,16 8e,91,16 4z,7o,16 8e,7o,16 8f,7p,16
vpsraq 6c,7u,16,8 6d,7u,32,8 6e,7v,64,8 4z,7o,16 8e,7o,16 8f,7p,16
vpsravd 4z,91,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpsravq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpsravw 4z,92,16 50,92,32 51,93,64
vpsraw 6h,7n 6i,91 6c,92,16 6d,92,32 6e,93,64 4z,7n,16 8e,91,16 4z,92,16 8e,92,16 8f,93,16
vpsrld 6h,7n 6i,91 6c,7u,16,4 6d,7u,32,4 6e,7v,64,4 4z,7n,16 8e,91,16 4z,7o,16 8e,7o,16 8f,7p,16
vpsrldq 6h,7n 6i,91 6c,9a,16 6d,9a,32 6e,9b,64
vpsrlq 6h,7n 6i,91 6c,7u,16,8 6d,7u,32,8 6e,7v,64,8 4z,7n,16 8e,91,16 4z,7o,16 8e,7o,16 8f,7p,16
vpsrlvd 4z,91,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpsrlvq 4z,91,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpsrlvw 4z,92,16 50,92,32 51,93,64
vpsrlw 6h,7n 6i,91 6c,92,16 6d,92,32 6e,93,64 4z,7n,16 8e,91,16 4z,92,16 8e,92,16 8f,93,16
vpsubb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpsubd 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpsubq 4z,7n,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpsubsb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpsubsw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpsubusb 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpsubusw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpsubw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpternlogd b8,7u,16,4 b9,7u,32,4 ba,7v,64,4
vpternlogq b8,7u,16,8 b9,7u,32,8 ba,7v,64,8
vptest 5r,bj,16 8o,bj,32
vptestmb 63,94,16 64,94,32 65,95,64
vptestmd 63,96,16,4 64,96,32,4 65,97,64,4
vptestmq 63,96,16,8 64,96,32,8 65,97,64,8
vptestmw 63,94,16 64,94,32 65,95,64
vptestnmb 63,94,16 64,94,32 65,95,64
vptestnmd 63,96,16,4 64,96,32,4 65,97,64,4
vptestnmq 63,96,16,8 64,96,32,8 65,97,64,8
vptestnmw 63,94,16 64,94,32 65,95,64
vpunpckhbw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpunpckhdq 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpunpckhqdq 4z,7n,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpunpckhwd 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpunpcklbw 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpunpckldq 4z,7n,16 50,91,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpunpcklqdq 4z,7n,16 50,91,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vpunpcklwd 4z,7n,16 50,91,32 4z,92,16 50,92,32 51,93,64
vpxor 4z,7n,16 50,91,32
vpxord 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vpxorq 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vrangepd 7s,8v,16,8 7t,8v,32,8 89,9e,64,8
vrangeps 7s,8v,16,4 7t,8v,32,4 89,9e,64,4
vrangesd 7s,dx,8
vrangess 7s,dx,4
vrcp14pd 4k,7u,16,8 4l,7u,32,8 4m,7v,64,8
vrcp14ps 4k,7u,16,4 4l,7u,32,4 4m,7v,64,4
vrcp14sd 4z,7p,8
vrcp14ss 4z,7p,4
vrcp28pd 4m,cx,64,8
vrcp28ps 4m,cx,64,4
vrcp28sd 4z,cz,8
vrcp28ss 4z,cz,4
vrcpph 4k,fr,16,2 4l,fr,32,2 4m,g9,64,2
vrcpps 4k,7n,16 4l,7n,32
vrcpsh 4z,g7,2
vrcpss 4z,7n,4
vreducepd 6c,8v,16,8 6d,8v,32,8 6e,9e,64,8
vreduceph 6c,fr,16,2 6d,fr,32,2 6e,fy,64,2
vreduceps 6c,8v,16,4 6d,8v,32,4 6e,9e,64,4
vreducesd 7s,dx,8
vreducesh 7s,fz,2
vreducess 7s,dx,4
vrndscalepd 6c,7u,16,8 6d,7u,32,8 6e,8x,64,8
vrndscaleph 6c,fr,16,2 6d,fr,32,2 6e,fy,64,2
vrndscaleps 6c,7u,16,4 6d,7u,32,4 6e,8x,64,4
vrndscalesd 7s,8y,8
vrndscalesh 7s,fz,2
vrndscaless 7s,8y,4
vroundpd 6c,7n,16 6d,7n,32
vroundps 6c,7n,16 6d,7n,32
vroundsd 7s,7n,8
vroundss 7s,7n,4
vrsqrt14pd 4k,7u,16,8 4l,7u,32,8 4m,7v,64,8
vrsqrt14ps 4k,7u,16,4 4l,7u,32,4 4m,7v,64,4
vrsqrt14sd 4z,7p,8
vrsqrt14ss 4z,7p,4
vrsqrt28pd 4m,cx,64,8
vrsqrt28ps 4m,cx,64,4
vrsqrt28sd 4z,cz,8
vrsqrt28ss 4z,cz,4
vrsqrtph 4k,fr,16,2 4l,fr,32,2 4m,g9,64,2
vrsqrtps 4k,7n,16 4l,7n,32
vrsqrtsh 4z,g7,2
vrsqrtss 4z,7n,4
vscalefpd 4z,7u,16,8 50,7u,32,8 51,8t,64,8
vscalefph 4z,fr,16,2 50,fr,32,2 51,fs,64,2
vscalefps 4z,7u,16,4 50,7u,32,4 51,8t,64,4
vscalefsd 4z,8u,8
vscalefsh 4z,ft,2
vscalefss 4z,8u,4
vscatterdpd a8,cr,8 ab,cr,8 ac,cs,8
vscatterdps a8,cr,4 a9,cr,4 aa,cs,4
vscatterpf0dpd aj,cv,8
vscatterpf0dps ai,cv,4
vscatterpf0qpd ak,cv,8
vscatterpf0qps ak,cv,4
vscatterpf1dpd aj,cv,8
vscatterpf1dps ai,cv,4
vscatterpf1qpd ak,cv,8
vscatterpf1qps ak,cv,4
vscatterqpd ad,cr,8 ag,cr,8 ah,cs,8
vscatterqps ad,cr,4 ae,cr,4 af,cs,4
vsha512msg1 cb,gu
vsha512msg2 cc,gu
vsha512rnds2 ca,gu
vshuff32x4 7t,7u,32,4 89,7v,64,4
vshuff64x2 7t,7u,32,8 89,7v,64,8
vshufi32x4 7t,7u,32,4 89,7v,64,4
vshufi64x2 7t,7u,32,8 89,7v,64,8
vshufpd 7s,7n,16 7t,7n,32 7s,7u,16,8 7t,7u,32,8 89,7v,64,8
vshufps 7s,7n,16 7t,7n,32 7s,7u,16,4 7t,7u,32,4 89,7v,64,4
vsm3msg1 93,gw,16
vsm3msg2 93,gw,16
vsm3rnds2 b8,gw,16
vsm4key4 4z,gx,16 50,gx,32
vsm4rnds4 4z,gx,16 50,gx,32
vsqrtpd 4k,7n,16 4l,7n,32 4k,7u,16,8 4l,7u,32,8 4m,8t,64,8
vsqrtph 4k,fr,16,2 4l,fr,32,2 4m,fs,64,2
vsqrtps 4k,7n,16 4l,7n,32 4k,7u,16,4 4l,7u,32,4 4m,8t,64,4
vsqrtsd 4z,7n,8 4z,8u,8
vsqrtsh 4z,ft,2
vsqrtss 4z,7n,4 4z,8u,4
vstmxcsr 3m,7n,4
vsubpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,8t,64,8
vsubph 4z,fr,16,2 50,fr,32,2 51,fs,64,2
vsubps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,8t,64,4
vsubsd 4z,7n,8 4z,8u,8
vsubsh 4z,ft,2
vsubss 4z,7n,4 4z,8u,4
vtestpd 5r,bj,16 8o,bj,32
vtestps 5r,bj,16 8o,bj,32
vucomisd 5r,87,8 5r,88,8
vucomish 5r,fx,2
vucomiss 5r,87,4 5r,88,4
vunpckhpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vunpckhps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vunpcklpd 4z,7n,16 50,7n,32 4z,7u,16,8 50,7u,32,8 51,7v,64,8
vunpcklps 4z,7n,16 50,7n,32 4z,7u,16,4 50,7u,32,4 51,7v,64,4
vxorpd 4z,7n,16 50,7n,32 4z,8v,16,8 50,8v,32,8 51,8w,64,8
vxorps 4z,7n,16 50,7n,32 4z,8v,16,4 50,8v,32,4 51,8w,64,4
vzeroall 26,9d
vzeroupper 26,9c
wbinvd 26,68
wbnoinvd 26,7h
wrfsbase 78,aa p,aa
wrgsbase 78,aa p,aa
wrmsr 26,8a
wrmsrlist 26,gi
wrmsrns 26,gh
wrpkru 26,75
wrssd 7x,7y,4
wrssq 7y,7y,8
wrudbg 26,gb
wrussd 7x,72,4
wrussq 7y,72,8
xabort 34,2j
xadd 1l,b3,1,,b 1m,b3,2,,w 1n,b3,4,,l 1o,2,8,,q
xbegin 38,2k
xchg 1l,13,1,,b 1m,13,2,,w 1n,14,4,,l 1o,15,8,,q 27,19,,,w 28,1a,,,l 29,m,,,q
xcryptcbc 26,a4 26,a5
xcryptcfb 26,a4 26,a5
xcryptctr 26,a4 26,a5
xcryptecb 26,a2 26,a3
xcryptofb 26,a4 26,a5
xend 26,6n
xgetbv 26,6k
xlat 3i,3c,1,,b
xor 0,6,1,,b 1,6,2,,w 2,7,4,,l 3,8,8,,q 4,9,1,,b 5,9,2,,w 6,a,4,,l 7,b,8,,q 8,9,,,b 9,9,,,w a,a,,,l b,b,,,q 17,6,1,,b 19,6,2,,w 1a,7,4,,l 1b,8,8,,q 1f,6,2,,w 1g,7,4,,l 1h,8,8,,q
xorpd 4y,7q,16
xorps 4y,7m,16
xresldtrk 26,ev
xrstor 3j,ab
xrstor64 3j,ab
xrstors 3j,b8
xrstors64 3j,b8
xsave 4f,ab
xsave64 4f,ab
xsavec 3m,b9
xsavec64 3m,b9
xsaveopt 4f,ad
xsaveopt64 4f,ad
xsaves 3m,b8
xsaves64 3m,b8
xsetbv 26,6l
xsha1 26,9y 26,9z
xsha256 26,9y 26,9z
xsha512 26,gd 26,ge
xsha512_alt 26,gd 26,ge
xstore 26,a0 26,a1
xstore_alt 26,gf 26,gg
xsusldtrk 26,ev
xtest 26,6o`;
