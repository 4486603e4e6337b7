// npm's age-encryption, asked line by line: one JSON request a line, one JSON answer a line, bytes as base64.
// Use: node in_node.mjs FOLDER-OF-NODE_MODULES

import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const place = join(process.argv[2], "age-encryption", "dist", "index.js");
const age = await import(pathToFileURL(place).href);

const acts = {
  async encrypt({ recipients = [], passphrase, logN, armored, data }) {
    const encrypter = new age.Encrypter();
    recipients.forEach((recipient) => encrypter.addRecipient(recipient));
    if (passphrase !== undefined) encrypter.setPassphrase(passphrase);
    if (logN !== undefined) encrypter.setScryptWorkFactor(logN);
    const sealed = await encrypter.encrypt(Buffer.from(data, "base64"));
    return armored ? Buffer.from(age.armor.encode(sealed)) : sealed;
  },
  async decrypt({ identities = [], passphrase, armored, data }) {
    const decrypter = new age.Decrypter();
    identities.forEach((identity) => decrypter.addIdentity(identity));
    if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
    const sealed = Buffer.from(data, "base64");
    return decrypter.decrypt(armored ? age.armor.decode(sealed.toString("latin1")) : sealed);
  },
  async recipient({ identity }) {
    return Buffer.from(await age.identityToRecipient(identity));
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = { data: Buffer.from(await acts[request.act](request)).toString("base64") };
  } catch (error) {
    answer = { refused: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
