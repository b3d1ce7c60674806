// A supplier's quotation: filled in, sealed and reread in this page. What leaves it is ciphertext.
import { base64, fromBase64, hex, random } from "./bytes.js";
import { lineMinor, plain, shown } from "./decimals.js";
import { bid, commitment, draft, fromBytes, newPair, open, protect, seal, toBytes, unprotect } from "./format.js";
import { $, ask, begin, once, send, show } from "./page.js";

const SHORTEST = 12;
const TEXTS = ["place", "leadFrom", "validUntil", "origin", "proof", "chargesFor", "deviations"];
let desk;

const texts = () => $("seal").dataset;
const lines = () => Array.from(document.querySelectorAll("fieldset.priced"));
const code = () => ($("code") ? $("code").value.trim() : undefined);

function typed() {
  const currency = $("currency").selectedOptions[0];
  const digits = Number(currency.dataset.digits);
  let total = 0n;
  const priced = lines().map((line) => {
    const price = plain(line.querySelector(".price").value), per = Number(line.querySelector(".per").value);
    total += lineMinor(price, line.dataset.quantity, per, digits);
    return { no: Number(line.dataset.no), price, per };
  });
  const quotation = { lines: priced, currency: currency.value, incoterm: $("incoterm").value };
  quotation.leadDays = Number(plain($("leadDays").value));
  for (const field of TEXTS) if ($(field).value.trim()) quotation[field] = $(field).value.trim();
  if ($("charges").value.trim()) quotation.charges = plain($("charges").value);
  return { quotation, currency: currency.value, total: shown(total, digits) };
}

function content() {
  return {
    format: "hanse-quotation-1", event: desk.event, invitation: desk.invitation, version: desk.nextVersion,
    nonce: hex(random(32)), ...typed(),
  };
}

function fill(quotation) {
  lines().forEach((line) => {
    const said = (quotation.lines || []).find((one) => String(one.no) === line.dataset.no);
    if (!said) return;
    line.querySelector(".price").value = said.price;
    line.querySelector(".per").value = String(said.per || 1);
  });
  for (const field of ["currency", "incoterm", "leadDays", "charges", ...TEXTS]) {
    if (quotation[field] !== undefined && quotation[field] !== null) $(field).value = quotation[field];
  }
}

/** As it was typed, for a draft that need not be complete. */
function rough() {
  const all = { lines: lines().map((line) => ({
    no: Number(line.dataset.no), price: line.querySelector(".price").value, per: line.querySelector(".per").value })) };
  for (const field of ["currency", "incoterm", "leadDays", "charges", ...TEXTS]) all[field] = $(field).value;
  return all;
}

/** The supplier's own public key; made here at its first use. */
async function ownPoint() {
  if (desk.ownKey) return fromBase64(desk.ownKey.publicKey);
  const said = $("new-passphrase").value;
  if (said.length < SHORTEST) throw new Error(texts().short);
  if (said !== $("new-passphrase-again").value) throw new Error(texts().differs);
  const pair = await newPair();
  const key = { publicKey: base64(pair.point), protectedKey: base64(await protect(pair, said)) };
  await send(texts().base + "/own-key", { code: code(), ...key });
  desk.ownKey = key;
  return pair.point;
}

function said(id) {
  return $(id) ? $(id).value.trim() : undefined;
}

function received(receipt) {
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZone: texts().zone,
  }).format(new Date(receipt.receivedAt));
  show("not-sent", "");
  const notice = show("receipt", texts().sent.replace("{0}", time).replace("{1}", receipt.number)
    .replace("{2}", String(receipt.version)));
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: "application/json" }));
  file.download = desk.reference + "-" + receipt.number + ".json";
  file.textContent = file.download;
  notice.append(" ", file);
  notice.scrollIntoView({ block: "center" });
}

function failed(error) {
  show("receipt", "");
  const why = error.offline ? texts().offline : error.message;
  show("not-sent", texts().notSent.replace("{0}", why)).scrollIntoView({ block: "center" });
}

/** The envelope stays the same while it is tried again, so that a lost answer stores nothing twice. */
let waiting = null;

async function sealed() {
  const quotation = content();
  const key = JSON.stringify({ ...quotation, nonce: "" });
  if (waiting && waiting.key === key) return waiting.body;
  const own = await ownPoint();
  const envelope = await seal([fromBase64(desk.eventPublicKey), own],
    bid(desk.event, desk.invitation, desk.nextVersion), toBytes(quotation));
  const body = { version: desk.nextVersion, envelope: base64(envelope),
    commitment: await commitment(desk.reference, quotation) };
  waiting = { key, body };
  return body;
}

async function sealAndSend() {
  show("problem", "");
  let body;
  try {
    body = await sealed();
  } catch (e) {
    return e.offline ? failed(e) : show("problem", e.refused || e.message === texts().short
      || e.message === texts().differs ? e.message : texts().number);
  }
  try {
    const guest = texts().guest === "true";
    const whole = guest ? { code: code(), company: said("company"), registration: said("registration"),
      contact: said("contact"), envelope: body } : body;
    received(await send(texts().base, whole));
    waiting = null;
    await load();
  } catch (e) {
    failed(e);
  }
}

async function keepDraft() {
  show("problem", "");
  try {
    const bytes = await seal([await ownPoint()], draft(desk.event, desk.invitation), toBytes(rough()));
    await send(texts().base + "/draft", { code: code(), content: base64(bytes) });
    show("draft-kept", texts().kept);
    await load();
  } catch (e) {
    if (e.offline) failed(e); else show("problem", e.message);
  }
}

async function reread() {
  try {
    const own = await unprotect(fromBase64(desk.ownKey.protectedKey), fromBase64(desk.ownKey.publicKey),
      $("own-passphrase").value);
    if (desk.draft) {
      fill(fromBytes(await open(fromBase64(desk.draft), own, draft(desk.event, desk.invitation))));
    } else {
      const last = desk.receipts[desk.receipts.length - 1].version;
      fill(fromBytes(await open(fromBase64(desk.standing), own, bid(desk.event, desk.invitation, last))).quotation);
    }
    show("problem", "");
    total();
  } catch (e) {
    show("problem", texts().wrong);
  }
}

function total() {
  try {
    const now = typed();
    $("total").textContent = now.total + " " + now.currency;
  } catch (e) {
    $("total").textContent = "";
  }
}

async function load() {
  desk = await ask(texts().base + "/desk");
  $("choose-passphrase").hidden = !!desk.ownKey;
  $("reread").hidden = !(desk.ownKey && (desk.draft || desk.standing));
}

begin(async () => {
  await load();
  const buttons = { "seal-button": sealAndSend, "draft-button": keepDraft, "reread-button": reread };
  for (const [id, work] of Object.entries(buttons)) {
    $(id).disabled = false;
    $(id).addEventListener("click", () => once($(id), texts().working, work));
  }
  if ($("send-code")) $("send-code").addEventListener("click", () => send(texts().base + "/code", {}).catch(failed));
  $("quotation-content").addEventListener("input", total);
});
