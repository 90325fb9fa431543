export type { Diagram, DiagramMaterial, ShownFinding } from './diagram.ts';
export { DIAGRAM_POLICY, diagramDocument, drawPage, summaryOf } from './draw-page.ts';
export { drawSvg } from './draw-svg.ts';
export { readDiagram } from './read-diagram.ts';
export { readSignatures } from './read-signatures.ts';
export { writeMermaid } from './write-mermaid.ts';
