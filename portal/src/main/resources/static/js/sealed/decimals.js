// Amounts without floating point: a line is quantity × price / base, rounded once, half up, to the currency's digits.

function parts(text) {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) throw new Error("no number: " + text);
  const fraction = match[2] || "";
  return { value: BigInt(match[1] + fraction), scale: fraction.length };
}

/** What people type, without grouping, with a point. A comma with exactly three digits behind it groups, any other divides. */
export function plain(typed) {
  let text = typed.trim().replace(/[\s'’]/g, "");
  const comma = text.lastIndexOf(","), point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    text = comma > point ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, "");
  } else if (comma >= 0) {
    text = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replace(/,/g, "") : text.replace(",", ".");
  }
  if (!/^\d+(\.\d{0,6})?$/.test(text)) throw new Error("no number: " + typed);
  return text.replace(/\.$/, "");
}

/** Minor units of one line. */
export function lineMinor(price, quantity, base, digits) {
  const p = parts(price), q = parts(quantity);
  let above = p.value * q.value * 10n ** BigInt(digits);
  const below = 10n ** BigInt(p.scale + q.scale) * BigInt(base);
  above = 2n * above + below;
  return above / (2n * below);
}

/** Minor units as text with all digits of the currency. */
export function shown(minor, digits) {
  const text = minor.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : text.slice(0, -digits) + "." + text.slice(-digits);
}
