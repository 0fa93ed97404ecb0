// Holds a running Plainline against stand-ins that others wrote: Prism, which checks each call to
// Twilio's REST API against its published description; Twilio's own library for Node, which signs;
// and telegram-test-api, which plays Telegram's server. Run it by ./check in this folder.

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const twilio = require("twilio");
const TelegramServer = require("telegram-test-api");

const ROOT = join(import.meta.dirname, "..", "..", "..");
const CONTRACT = join(ROOT, "channels/src/test/resources/contracts/twilio-messages-calls.openapi.json");
const [APP, RECORDER, PRISM, TELEGRAM] = [18080, 18081, 18082, 18083];
const ACCOUNT = "AC" + "5".repeat(32);
const TWILIO_TOKEN = randomBytes(16).toString("hex");
const TELEGRAM_TOKEN = "123456789:" + randomBytes(18).toString("base64url").slice(0, 35).padEnd(35, "A");
const CALLER = "+15552345678";
const FEVER = "my mum has fever and cough wat do i do";
const PATIENCE_MS = 120_000;

const started = [];
const calls = [];
let failed = 0;

function check(what, holds, seen) {
  failed += holds ? 0 : 1;
  console.log((holds ? "ok      " : "FAILED  ") + what + (holds ? "" : ": " + JSON.stringify(seen)));
}

function start(command, args) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const listen = (data) => (said = (said + data).slice(-4000));
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  child.on("exit", (code) => code && console.error(command + " ended with " + code + "\n" + said));
  started.push(child);
}

async function until(what, look) {
  for (let end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const seen = await look().catch(() => undefined);
    if (seen) {
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("gave up waiting for " + what);
}

/** Passes each call on to Prism, and remembers what was asked and what Prism thought of it. */
function recorder() {
  return createServer(async (incoming, outgoing) => {
    const pieces = [];
    for await (const piece of incoming) {
      pieces.push(piece);
    }
    const body = Buffer.concat(pieces);
    const onward = request(
      { port: PRISM, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (answer) => {
        const violations = answer.headers["sl-violations"] ?? "";
        calls.push({
          method: incoming.method,
          status: answer.statusCode,
          violations,
          fields: new URLSearchParams(body.toString()),
        });
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.end(body);
  }).listen(RECORDER, "127.0.0.1");
}

/** A webhook signed by Twilio's own library. */
async function webhook(path, fields, token = TWILIO_TOKEN) {
  const url = "http://localhost:" + APP + path;
  const response = await fetch(url, {
    method: "POST",
    headers: { "X-Twilio-Signature": twilio.getExpectedTwilioSignature(token, url, fields) },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, text: await response.text() };
}

function sms(text) {
  return {
    AccountSid: ACCOUNT,
    MessageSid: "SM" + randomBytes(16).toString("hex"),
    From: CALLER,
    To: "+15005550006",
    Body: text,
    NumMedia: "0",
  };
}

function call(more) {
  return { AccountSid: ACCOUNT, CallSid: "CA" + "7".repeat(32), From: CALLER, CallStatus: "in-progress", ...more };
}

async function checkTexts() {
  const message = sms(FEVER);
  check("a message signed by Twilio's library is taken", (await webhook("/webhooks/sms", message)).status === 200);
  await webhook("/webhooks/sms", message);
  const sent = await until("an SMS", async () => calls.find((one) => one.method === "POST"));
  check("the answer is about fever", /fever/i.test(sent.fields.get("Body")), sent.fields.get("Body"));
  check("it goes to who asked", sent.fields.get("To") === CALLER, sent.fields.get("To"));
  await webhook("/webhooks/sms", sms("who won the football"));
  await until("a second SMS", async () => calls.filter((one) => one.method === "POST").length > 1);
  const posts = calls.filter((one) => one.method === "POST");
  check("two questions, one of them delivered twice, got two answers", posts.length === 2, posts.length);
  check("what is not known is said", /do not have a checked answer/.test(posts[1].fields.get("Body")), posts[1]);
  check(
    "every call keeps to Twilio's published description",
    calls.every((one) => one.status < 300 && !one.violations),
    calls.map((one) => [one.method, one.status, one.violations]),
  );
  const forged = await webhook("/webhooks/sms", sms(FEVER), "0".repeat(32));
  check("a forged message is refused without a word", forged.status === 403 && forged.text === "", forged);
}

async function checkCalls() {
  const greeting = await webhook("/webhooks/voice", call({}));
  check("a call is greeted and asked", /<Gather/.test(greeting.text), greeting);
  const answer = await webhook("/webhooks/voice/turn", call({ SpeechResult: FEVER, Confidence: "0.9" }));
  check("the question is answered aloud", /fever/i.test(answer.text) && /<Gather/.test(answer.text), answer);
}

async function checkChat(telegram) {
  const client = telegram.getClient(TELEGRAM_TOKEN);
  await client.sendMessage(client.makeMessage(FEVER));
  const updates = await until("a chat message", async () => {
    const got = await client.getUpdates();
    return got.result.length > 0 && got.result;
  });
  const text = updates.map((update) => update.message.text).join("\n");
  check("the chat gets the answer about fever", /fever/i.test(text), text);
}

const data = await mkdtemp(join(tmpdir(), "plainline-check-"));
const telegram = new TelegramServer({ port: TELEGRAM, host: "127.0.0.1" });
const relay = recorder();
try {
  await telegram.start();
  start(process.execPath, [
    join(import.meta.dirname, "node_modules/@stoplight/prism-cli/dist/index.js"),
    "mock", "--errors", "--port", String(PRISM), CONTRACT,
  ]);
  start(join(ROOT, "run"), [
    "--server.port=" + APP, "--server.address=127.0.0.1", "--plainline.data-dir=" + data,
    "--plainline.public-url=http://localhost:" + APP, "--plainline.serve=sourced",
    "--plainline.search.model=off", "--plainline.twilio.account-sid=" + ACCOUNT,
    "--plainline.twilio.auth-token=" + TWILIO_TOKEN, "--plainline.twilio.from=+15005550006",
    "--plainline.twilio.api-url=http://127.0.0.1:" + RECORDER, "--plainline.telegram.mode=polling",
    "--plainline.telegram.token=" + TELEGRAM_TOKEN,
    "--plainline.telegram.api-url=http://127.0.0.1:" + TELEGRAM,
  ]);
  await until("Plainline", async () => (await fetch("http://localhost:" + APP + "/actuator/health")).ok);
  await checkTexts();
  await checkCalls();
  await checkChat(telegram);
} finally {
  started.forEach((child) => child.kill());
  relay.close();
  await telegram.stop();
  await rm(data, { recursive: true, force: true });
}
console.log(failed === 0 ? "All of it holds." : failed + " failed.");
process.exit(failed === 0 ? 0 : 1);
