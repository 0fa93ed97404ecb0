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
      const answer = await post("sms", { phone: number, text });
      if (answer.status >= 300) {
        bubble(screen, "problem", "The SMS webhook answered " + answer.status + ".");
      }
    } catch (problem) {
      bubble(screen, "problem", problem.message);
    }
  });

  return {
    receive(sms) {
      messages += 1;
      segments += sms.segments;
      const price = sms.segments === 1 ? "the price of 1 SMS" : sms.segments + " times the price of 1 SMS";
      bubble(
        screen,
        "ours",
        sms.text,
        sms.characters + " characters, " + sms.encoding + ", " + count(sms.segments, "segment") + ": " + price,
      );
      total.textContent = count(messages, "message") + " received, " + count(segments, "segment") + " paid for.";
    },
  };
}

function count(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}
