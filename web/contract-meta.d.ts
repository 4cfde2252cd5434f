// The contract describes its schemas with what zod-openapi adds to their metadata.
import 'zod-openapi';
