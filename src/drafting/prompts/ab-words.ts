import type { AbArm, AbPart } from '../context/index.js';

/** What the two pieces of a pair are told, so that they differ in one thing and each knows its side without seeing the other. */
const PARTS: Record<AbPart, { readonly what: string; readonly how: Record<AbArm, string> }> = {
  opening: {
    what: '开头',
    how: { a: '这一条从一个看得见的场面起头', b: '这一条从一句真有人会问的话起头' },
  },
  evidence: {
    what: '依据',
    how: { a: '这一条只靠一条事实说话，不讲人', b: '这一条只靠一个案例或一件素材说话，不摆数' },
  },
  length: {
    what: '长短',
    how: { a: '这一条压到能写出来的最短，三四句说完', b: '这一条把经过写足，但不加新的事' },
  },
  call_to_action: {
    what: '结尾的小动作',
    how: { a: '这一条请人回一个字', b: '这一条请人自己去看一眼、试一下，不用回话' },
  },
};

export const abWords = ({ differ, arm }: { readonly differ: AbPart; readonly arm: AbArm }) => ({
  arm: arm.toUpperCase(),
  what: PARTS[differ].what,
  how: PARTS[differ].how[arm],
});
