// What one can do with a drawn network: look at somebody's ties, go through the years, come nearer, take a picture.
// Without this file, the drawing is still, and the form above it chooses.

const all = (selector, root) => [...root.querySelectorAll(selector)];

/* ---- whom the pointer is on, and with whom they cooperate ---- */
function focus(svg) {
  const lines = all("line, rect", svg);
  const dots = all("a:has(circle)", svg);
  const member = (dot) => dot.querySelector("circle").dataset.member;
  const between = (line) => line.dataset.between.split(" ");
  const show = (chosen) => {
    const ties = lines.filter((line) => chosen(line));
    const seen = new Set(ties.flatMap(between));
    lines.forEach((line) => line.classList.toggle("faded", !ties.includes(line)));
    dots.forEach((dot) => dot.classList.toggle("faded", !seen.has(member(dot))));
  };
  svg.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("circle, line, rect");
    if (!mark) return;
    show((line) => (mark.dataset.member ? between(line).includes(mark.dataset.member) : line.dataset.tie === mark.dataset.tie));
  });
  svg.addEventListener("pointerleave", () => all(".faded", svg).forEach((mark) => mark.classList.remove("faded")));
}

/* ---- the years: what had not begun, or was over, is not shown ---- */
function years(figure, svg, tools) {
  const select = document.querySelector("select[data-years]");
  if (!select || select.value || select.options.length < 3) return;
  const values = all("option", select).map((option) => option.value).filter(Boolean).map(Number);
  const label = document.createElement("label");
  const slider = document.createElement("input");
  const output = document.createElement("output");
  slider.type = "range";
  slider.min = values[0] - 1;
  slider.max = values.at(-1);
  slider.value = slider.min;
  label.append(figure.dataset.slider, slider, output);
  const show = () => {
    const year = Number(slider.value);
    const any = year < values[0];
    output.textContent = any ? figure.dataset.any : year;
    slider.setAttribute("aria-valuetext", output.textContent);
    const tied = new Set();
    all("line, rect", svg).forEach((mark) => {
      const stands = any || (Number(mark.dataset.from ?? year) <= year && year <= Number(mark.dataset.until ?? year));
      mark.classList.toggle("past", !stands);
      if (stands) mark.dataset.between.split(" ").forEach((member) => tied.add(member));
    });
    all("a:has(circle)", svg).forEach((dot) => dot.classList.toggle("past", !tied.has(dot.querySelector("circle").dataset.member)));
  };
  slider.addEventListener("input", show);
  show();
  tools.append(label);
}

/* ---- nearer and farther, and about by dragging ---- */
function zoom(figure, svg, tools) {
  const whole = svg.viewBox.baseVal;
  const { width, height } = whole;
  const box = { x: 0, y: 0, width };
  const apply = () => {
    const tall = (box.width * height) / width;
    box.x = Math.min(Math.max(box.x, 0), width - box.width);
    box.y = Math.min(Math.max(box.y, 0), height - tall);
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${tall}`);
  };
  const scale = (factor) => {
    const wide = Math.min(width, Math.max(width / 8, box.width * factor));
    box.x += (box.width - wide) / 2;
    box.y += ((box.width - wide) * height) / width / 2;
    box.width = wide;
    apply();
  };
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button quiet small";
    made.textContent = text;
    made.addEventListener("click", act);
    tools.append(made);
  };
  button(figure.dataset.larger, () => scale(0.7));
  button(figure.dataset.smaller, () => scale(1 / 0.7));
  button(figure.dataset.whole, () => scale(width));
  let held = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && box.width < width) held = { x: event.clientX, y: event.clientY, moved: false };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const unit = box.width / svg.clientWidth;
    box.x -= (event.clientX - held.x) * unit;
    box.y -= (event.clientY - held.y) * unit;
    held = { x: event.clientX, y: event.clientY, moved: true };
    apply();
  });
  window.addEventListener("pointerup", () => setTimeout(() => (held = null)));
  svg.addEventListener("click", (event) => held?.moved && event.preventDefault(), true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}

/* ---- a picture, drawn from the same marks ---- */
function picture(figure, svg) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet small";
  button.textContent = figure.dataset.png;
  button.addEventListener("click", () => {
    const [x, y, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const sharp = 2400 / width;
    const canvas = document.createElement("canvas");
    canvas.width = width * sharp;
    canvas.height = height * sharp;
    const pen = canvas.getContext("2d");
    pen.fillStyle = getComputedStyle(svg).backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(sharp, 0, 0, sharp, -x * sharp, -y * sharp);
    all("line, rect, circle, text", svg).filter((mark) => !mark.closest(".past")).forEach((mark) => draw(pen, mark));
    canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${figure.dataset.file}.png`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  });
  figure.querySelector(".formats-row").append(button);
}

function draw(pen, mark) {
  const style = getComputedStyle(mark);
  const at = (name) => Number(mark.getAttribute(name));
  pen.strokeStyle = style.stroke;
  pen.fillStyle = style.fill;
  pen.lineWidth = parseFloat(style.strokeWidth) || 1;
  pen.beginPath();
  switch (mark.localName) {
    case "line":
      pen.moveTo(at("x1"), at("y1"));
      pen.lineTo(at("x2"), at("y2"));
      return pen.stroke();
    case "rect":
      return pen.fillRect(at("x"), at("y"), at("width"), at("height"));
    case "circle":
      pen.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
      pen.fill();
      return pen.stroke();
    default:
      pen.font = `${style.fontSize} ${style.fontFamily}`;
      pen.textAlign = mark.getAttribute("text-anchor").replace("middle", "center");
      pen.strokeText(mark.textContent, at("x"), at("y"));
      return pen.fillText(mark.textContent, at("x"), at("y"));
  }
}

all("[data-network]", document).forEach((figure) => {
  const svg = figure.querySelector("svg");
  const tools = document.createElement("div");
  tools.className = "tools";
  figure.prepend(tools);
  focus(svg);
  years(figure, svg, tools);
  zoom(figure, svg, tools);
  picture(figure, svg);
});
