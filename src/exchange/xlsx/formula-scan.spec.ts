import { assert, integer, property } from 'fast-check';
import { FormulaScan } from './formula-scan.js';

const XML = `<worksheet><sheetData><row r="1"><c r="A1" s="0"/><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>TODAY()</f></c>
<c r="D1" t="str"><f>IF(1,"")</f><v></v></c><c r="D2"><f>X()</f><v></v></c><c r="E1"><f t="shared" si="0"/></c><c r="F1" t="inlineStr"><is><t>x</t></is></c>
<x:c r="G1"><x:f>A1</x:f></x:c><c r="H1" t="str"><f>Ä()</f><v>ä</v></c></row></sheetData></worksheet>`;

describe('FormulaScan', () => {
  it('finds formulas without a value wherever the chunks are cut', () => {
    const bytes = Buffer.from(XML);
    assert(
      property(integer({ min: 1, max: 200 }), (size) => {
        const scan = new FormulaScan();
        for (let at = 0; at < bytes.length; at += size) scan.add(bytes.subarray(at, at + size));
        const { cells, complete } = scan.end();
        expect([...cells]).toEqual(['C1', 'D2', 'E1', 'G1']);
        expect(complete).toBe(true);
      }),
    );
  });

  it('sees that the XML ends in the middle', () => {
    const scan = new FormulaScan();
    scan.add(Buffer.from(XML.slice(0, -20)));
    expect(scan.end().complete).toBe(false);
  });
});
