import { TOUCHPOINT_IDS } from '../../library/index.js';
import { fromOutput, outputSchema } from './output-schema.js';

type Node = {
  type?: string;
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Node;
  anyOf?: Node[];
};

function objectsOf(node: Node): Node[] {
  return [
    ...(node.type === 'object' ? [node] : []),
    ...Object.values(node.properties ?? {}).flatMap(objectsOf),
    ...(node.items === undefined ? [] : objectsOf(node.items)),
    ...(node.anyOf ?? []).flatMap(objectsOf),
  ];
}

describe('structured output', () => {
  it.each(TOUCHPOINT_IDS)(
    'of %s is strict: every property required, nothing else allowed, no references',
    (touchpoint) => {
      const { schema } = outputSchema(touchpoint);
      const objects = objectsOf(schema);
      expect(objects.length).toBeGreaterThan(1);
      for (const object of objects) {
        expect(object.required).toEqual(Object.keys(object.properties ?? {}));
        expect(object.additionalProperties).toBe(false);
      }
      expect(JSON.stringify(schema)).not.toMatch(/\$ref|\$defs|minLength|maxLength|"format"|"pattern"/);
    },
  );

  it('becomes a body once nulls are dropped', () => {
    const body = fromOutput('moments', {
      touchpoint: 'moments',
      text: '昨晚十点半。',
      firstComment: null,
      attachments: [],
      callToAction: '',
      claims: [{ quote: '昨晚十点半', factId: null, caseId: null, offerId: null, materialId: 'm' }],
    });
    expect(body).toEqual({
      ok: true,
      value: {
        touchpoint: 'moments',
        text: '昨晚十点半。',
        attachments: [],
        claims: [{ quote: '昨晚十点半', materialId: 'm' }],
      },
    });
  });

  it('says what is wrong with a reply, field by field', () => {
    const body = fromOutput('private_chat', { opening: [], followUps: [], replies: [], claims: [{ quote: 'x' }] });
    expect(body.ok).toBe(false);
    expect(!body.ok && body.error.map((fault) => fault.field)).toEqual(expect.arrayContaining(['opening', 'claims.0']));
    expect(fromOutput('moments', 'text').ok).toBe(false);
  });
});
