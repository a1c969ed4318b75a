import { hostPackageContract } from '../../contract/host-package.contract.js';
import { moneybirdWorld } from '../../support/moneybird-world.js';

hostPackageContract(() => moneybirdWorld());
