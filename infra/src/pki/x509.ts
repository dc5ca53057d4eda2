import 'reflect-metadata'; // first: @peculiar/x509 throws at import without it

export * from '@peculiar/x509';
