import { hostPackageContract } from '../../contract/host-package.contract.js';
import { fileWorld } from '../../support/file-host-world.js';

hostPackageContract(fileWorld);
