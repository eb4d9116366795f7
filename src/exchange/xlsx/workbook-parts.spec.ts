import { cellPosition, sheetsOf } from './workbook-parts.js';

describe('sheetsOf', () => {
  it('finds where each sheet lies, which are hidden, and how dates count', () => {
    const workbook = `<x:workbook xmlns:r="r"><x:workbookPr date1904="true"/><x:sheets>
      <x:sheet name="Hilfe" sheetId="7" state="veryHidden" r:id="rId3"/><x:sheet name="Liste" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`;
    const relationships = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet9.xml"/>
      <Relationship Target="/xl/worksheets/hilfe.xml" Id="rId3"/></Relationships>`;
    expect(sheetsOf(workbook, relationships)).toEqual({
      from1904: true,
      sheets: [
        { index: 0, part: 'xl/worksheets/hilfe.xml', hidden: true },
        { index: 1, part: 'xl/worksheets/sheet9.xml', hidden: false },
      ],
    });
  });
});

describe('cellPosition', () => {
  it.each([
    ['A1', 1, 0],
    ['O17', 17, 14],
    ['AA3', 3, 26],
    ['XFD1048576', 1_048_576, 16_383],
  ])('%s', (reference, row, column) => {
    expect(cellPosition(reference)).toEqual({ row, column });
  });
});
