import { createServer, type Server } from 'node:net';

export interface Received {
  readonly recipients: readonly string[];
  readonly data: string;
}

/** As much of RFC 5321 as taking a letter needs; answers RCPT as told. */
export const smtpServer = (received: Received[], answerRecipient: (recipient: string) => string): Server =>
  createServer((socket) => {
    let recipients: string[] = [];
    let buffered = '';
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string): void => {
      if (/^RCPT/i.test(line)) {
        const recipient = /<(.*)>/.exec(line)?.[1] ?? '';
        const answer = answerRecipient(recipient);
        if (answer.startsWith('2')) recipients.push(recipient);
        say(answer);
      } else if (/^DATA/i.test(line)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 ok');
    };
    const read = (): void => {
      const end = buffered.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const piece = buffered.slice(0, end);
      buffered = buffered.slice(end + (inData ? 5 : 2));
      if (inData) {
        received.push({ recipients, data: piece });
        recipients = [];
        inData = false;
        say('250 taken');
      } else command(piece);
      read();
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      buffered += chunk.toString('utf8');
      read();
    });
    say('220 contoh.example');
  });
