/** Where the programs of Python tools are. */
export const pythonTools: string;
