import { bubble, post } from "./carrier.js";

export function smsPhone(root, number) {
  const screen = root.querySelector(".screen");
  const input = root.querySelector("input");
  const total = root.querySelector("#sms-total");
  let messages = 0;
  let segments = 0;
  root.querySelector(".number").textContent = number;

  root.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value;
    input.value = "";
    bubble(screen, "theirs", text);
    try {
      await post("sms", { phone: number, text });
    } catch (problem) {
      bubble(screen, "problem", problem.message);
    }
  });

  return {
    receive(sms) {
      messages += 1;
      segments += sms.segments;
      bubble(screen, "ours", sms.text, details(sms));
      total.textContent =
        count(messages, "answer") + " received, paid as " + count(segments, "segment") + ".";
    },
  };
}

function details(sms) {
  const price = sms.segments === 1 ? "the price of 1 SMS" : sms.segments + " times the price of 1 SMS";
  const code = sms.encoding.replace("_", "-");
  return count(sms.segments, "segment") + " (" + sms.characters + " characters, " + code + "): " + price;
}

function count(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}
