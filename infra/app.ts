import { App } from 'aws-cdk-lib';
import { bundle } from './bundle.ts';
import { capaian } from './capaian.ts';

capaian(new App(), { code: await bundle(), workflows: 'workflows' });
