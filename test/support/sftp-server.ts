import { createHash } from 'node:crypto';
import ssh2 from 'ssh2';

const { STATUS_CODE } = ssh2.utils.sftp;

/**
 * A server that asks for a password, which OpenSSH does only for accounts of the machine; its one folder is empty. All
 * else about SFTP is tested against OpenSSH.
 */
export async function startPasswordServer(
  method: 'password' | 'keyboard-interactive',
  password: string,
): Promise<{ readonly port: number; readonly hostKey: string; close(): Promise<void> }> {
  const key = ssh2.utils.generateKeyPairSync('ed25519');
  const clients = new Set<ssh2.Connection>();
  const server = new ssh2.Server({ hostKeys: [key.private] }, (client) => {
    clients.add(client);
    client.on('error', () => undefined);
    client.on('authentication', (context) => {
      if (context.method !== method) context.reject([method]);
      else if (context.method === 'password' && context.password === password) context.accept();
      else if (context.method === 'keyboard-interactive')
        context.prompt([{ prompt: 'Password: ', echo: false }], (answers) => {
          if (answers[0] === password) context.accept();
          else context.reject();
        });
      else context.reject();
    });
    client.on('session', (accept) => {
      accept().on('sftp', (open) => {
        const sftp = open();
        sftp.on('OPENDIR', (id) => {
          sftp.handle(id, Buffer.from('folder'));
        });
        sftp.on('READDIR', (id) => {
          sftp.status(id, STATUS_CODE.EOF);
        });
        sftp.on('CLOSE', (id) => {
          sftp.status(id, STATUS_CODE.OK);
        });
      });
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const blob = Buffer.from(key.public.split(' ')[1] ?? '', 'base64');
  const hostKey = `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
  return {
    port: (server.address() as { port: number }).port,
    hostKey,
    close: async () => {
      for (const client of clients) client.end();
      await new Promise<void>((closed) => {
        server.close(() => {
          closed();
        });
      });
    },
  };
}
