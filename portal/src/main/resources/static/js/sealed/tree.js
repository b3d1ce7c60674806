// Inclusion proofs of RFC 9162, section 2.1.3.2.
import { concat, equal, utf8 } from "./bytes.js";
import { sha256 } from "./format.js";

export const leafHash = (leaf) => sha256(concat(Uint8Array.of(0), utf8(leaf)));
const node = (left, right) => sha256(concat(Uint8Array.of(1), left, right));

/** Whether the path leads from the leaf at its place to the root of a tree of the size. */
export async function includes(leaf, place, size, path, root) {
  if (place < 0 || place >= size) return false;
  let hash = leaf, at = place, last = size - 1;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await node(sibling, hash);
      while (at % 2 === 0 && at !== 0) { at >>= 1; last >>= 1; }
    } else {
      hash = await node(hash, sibling);
    }
    at >>= 1; last >>= 1;
  }
  return last === 0 && equal(hash, root);
}
