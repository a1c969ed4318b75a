import { describeAccessPoint } from '../../../contract/access-point.contract.js';
import { openWorld } from './world.js';

describeAccessPoint('Recommand', openWorld);
