import { hostPackageContract } from '../../contract/host-package.contract.js';
import { openOdooWorld } from '../../support/odoo-world.js';

describe('Odoo 19, JSON-2, notes left out', () => {
  hostPackageContract(() => openOdooWorld({ version: '19.0' }));
});

describe('Odoo 17, JSON-RPC, notes as messages', () => {
  hostPackageContract(() =>
    openOdooWorld({ version: '17.0', settings: { api: 'rpc', notes: 'messages' } }),
  );
});
