import { describe, expect, it } from 'vitest';
import { floatBits } from './float-bits.js';

const hex = (text: string, name: string, size: number): string | undefined => floatBits(text, name, size)?.toString(16);

describe('floating-point constants', () => {
  it.each(['1.5', '-2e10', '.5', '5.', '0.1', '3.4028235e38', '1e-45', '1e-40', '16777217', '1e39', '1e-46'])(
    '%s is what the processor makes of it',
    (text) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, Number(text));
      expect(floatBits(text, '.double', 8)).toBe(view.getBigUint64(0));
      view.setFloat32(0, Number(text));
      expect(floatBits(text, '.float', 4)).toBe(BigInt(view.getUint32(0)));
    },
  );

  it('have the bits GNU as gives them', () => {
    expect(hex('1.5', '.tfloat', 10)).toBe('3fffc000000000000000');
    expect(hex('-0.1', '.tfloat', 10)).toBe('bffbcccccccccccccccd');
    expect(hex('1.5', '.hfloat', 2)).toBe('3e00');
    expect(hex('6e-8', '.hfloat', 2)).toBe('1');
    expect(hex('1.5', '.bfloat16', 2)).toBe('3fc0');
    expect(hex('inf', '.float', 4)).toBe('7f800000');
    expect(hex('-inf', '.tfloat', 10)).toBe('ffff8000000000000000');
    expect(hex('nan', '.float', 4)).toBe('7fffffff');
    expect(hex('snan', '.float', 4)).toBe('7fbfffff');
    expect(hex('nan', '.tfloat', 10)).toBe('7fffffffffffffffffff');
    expect(hex('0f1.0', '.float', 4)).toBe('3f800000');
    expect(hex('0f:3f8', '.float', 4)).toBe('3f800000');
  });

  it('beyond every format are infinite or nothing', () => {
    expect(hex('1e99999', '.double', 8)).toBe('7ff0000000000000');
    expect(hex('1e-99999', '.double', 8)).toBe('0');
  });

  it('are no other text', () => {
    expect(floatBits('.', '.float', 4)).toBeUndefined();
    expect(floatBits('1x', '.float', 4)).toBeUndefined();
  });
});
