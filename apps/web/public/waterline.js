const WIDTH = 1000;
const BOTTOM = 310;
const y = (share) => BOTTOM - share * 3;

/** All features from the best to the least covered; what is above the line may be shipped. */
export function drawWaterline(svg, features, line) {
  const step = WIDTH / Math.max(1, features.length - 1);
  const area = (shareOf) => {
    const points = features.map((feature, at) => `L${(at * step).toFixed(1)} ${y(shareOf(feature)).toFixed(1)}`);
    return `M0 ${BOTTOM} ${points.join(' ')} L${WIDTH} ${BOTTOM} Z`;
  };
  const height = y(line ?? 0);
  svg.replaceChildren(
    shape('path', { class: 'unknown', d: area(({ atMost }) => atMost) }),
    shape('path', { class: 'safe', d: area(({ full }) => full) }),
    ...(line === undefined ? [] : [shape('path', { class: 'line', d: `M0 ${height}H${WIDTH}` })]),
    ...(line === undefined ? [] : [shape('text', { x: 8, y: labelAt(height) }, `${line} %`)]),
  );
}

/** Above the line, and below it where there is no room. */
const labelAt = (height) => (height > 40 ? height - 8 : height + 36);

function shape(name, attributes, content = '') {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = content;
  return made;
}
