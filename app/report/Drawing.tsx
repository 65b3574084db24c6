import type { Drawing as DrawingData, Shape } from './drawings/shape.ts'

/**
 * Shows a drawing in the colours of the theme. What it says stands in words beside it. Its own
 * measures keep its place free until the style sheet has arrived.
 */
export function Drawing({ drawing, className }: { drawing: DrawingData; className?: string }) {
  const { width, height } = drawing
  return (
    <svg
      className={`drawing ${className ?? ''}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {drawing.shapes.map((shape, index) => (
        <ShapeElement key={index} shape={shape} />
      ))}
    </svg>
  )
}

function ShapeElement({ shape }: { shape: Shape }) {
  const fill = `fill-${shape.fill ?? 'none'}`
  if (shape.kind === 'words') {
    const { x, y, size, weight, anchor, text } = shape
    // What is so anyway is not said: a result has hundreds of these.
    const style = {
      fontWeight: weight === 400 ? undefined : weight,
      textAnchor: anchor === 'start' ? undefined : anchor,
    }
    return (
      <text className={fill} x={x} y={y} fontSize={size} {...style}>
        {text}
      </text>
    )
  }
  const className = shape.stroke === undefined ? fill : `${fill} stroke-${shape.stroke}`
  const paint = { className, strokeWidth: shape.strokeWidth }
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape
    return <rect x={x} y={y} width={width} height={height} {...paint} />
  }
  const { d, origin: [x, y] = [0, 0], scale = 1 } = shape
  const transform = shape.origin ? `translate(${x} ${y}) scale(${scale})` : undefined
  return <path d={d} transform={transform} {...paint} />
}
