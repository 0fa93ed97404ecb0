import { smsPhone } from "./sms.js";
import { voicePhone } from "./voice.js";
import { chatPhone } from "./chat.js";
import { listen } from "./carrier.js";

const digits = (count) =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte % 10).join("");

// A new person each time the page opens, so that tabs do not read each other's messages.
const number = () => "+1555" + (2 + (Number(digits(1)) % 8)) + digits(6);
const texter = number();
const chatId = Number("9" + digits(8));

const sms = smsPhone(document.getElementById("sms"), texter);
voicePhone(document.getElementById("voice"), number());
const chat = chatPhone(document.getElementById("chat"), chatId);

const connection = document.getElementById("connection");
function report(problem) {
  if (connection.textContent !== problem) {
    connection.textContent = problem;
  }
}
listen(texter, (event) => sms.receive(event.detail), report);
listen(String(chatId), (event) => chat.receive(event.detail), () => {});

for (const button of document.querySelectorAll("button.try")) {
  button.addEventListener("click", () => {
    for (const id of ["sms-text", "voice-text", "chat-text"]) {
      document.getElementById(id).value = button.textContent;
    }
    document.getElementById("sms-text").focus();
  });
}
