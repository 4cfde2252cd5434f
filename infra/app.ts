import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle } from './bundle.ts';
import { capaian } from './capaian.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
capaian(app, { code: await bundle(), workflows: 'workflows', site: 'web/dist' });
